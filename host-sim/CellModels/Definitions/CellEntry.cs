using SSBms.CellModels.Input;

namespace SSBms.CellModels.Definitions;

/// <summary>A cell or a part as it stands in a file.</summary>
internal sealed class CellEntry
{
    /// <summary>Takes an entry.</summary>
    /// <param name="file">The file it stands in.</param>
    /// <param name="node">The entry.</param>
    /// <param name="isPart">True for a part.</param>
    /// <exception cref="InputException">It has a field that is not known.</exception>
    public CellEntry(CellFile file, InputNode node, bool isPart)
    {
        node.AllowOnly("id", "name", "reference", "note", "template", "kind", "like", "interlayer", "open_circuit", "ccd", "parameters");
        File = file;
        Node = node;
        IsPart = isPart;
        Own = ByName(node.Find("parameters"));
        InputNode? like = node.Find("like");
        Like = like switch
        {
            null => [],
            { IsList: true } => [.. like.Items()],
            _ => [like],
        };
    }

    /// <summary>The file it stands in.</summary>
    public CellFile File { get; }

    /// <summary>The entry.</summary>
    public InputNode Node { get; }

    /// <summary>True for a part, which is no cell by itself.</summary>
    public bool IsPart { get; }

    /// <summary>Its own numbers.</summary>
    public IReadOnlyDictionary<string, InputNode> Own { get; }

    /// <summary>What it is like, in order.</summary>
    public IReadOnlyList<InputNode> Like { get; }

    /// <summary>The members of a map by name; nothing for null.</summary>
    /// <param name="map">The map.</param>
    public static Dictionary<string, InputNode> ByName(InputNode? map)
    {
        return map?.Members().ToDictionary(member => member.Name, StringComparer.Ordinal) ?? [];
    }
}
