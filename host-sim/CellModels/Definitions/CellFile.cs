using SSBms.CellModels.Input;

namespace SSBms.CellModels.Definitions;

/// <summary>One file of the catalogue, parsed but not yet resolved: a family of cells, parts to build cells of, and curves.</summary>
public sealed class CellFile
{
    /// <summary>Parses a file.</summary>
    /// <param name="name">How it is named in messages.</param>
    /// <param name="text">Its content.</param>
    /// <exception cref="InputException">It does not have the form of a catalogue file.</exception>
    public CellFile(string name, string text)
    {
        InputNode root = InputNode.Parse(name, text);
        root.AllowOnly("family", "reference", "common", "parts", "curves", "cells");
        Family = root.Find("family")?.Text() ?? "";
        Reference = root.Find("reference")?.Text() ?? "";
        Common = root.Find("common");
        Parts = Entries(root.Find("parts"));
        Cells = Entries(root.Find("cells"));
        Curves = [.. root.Find("curves")?.Members() ?? []];
        if (Cells.Count > 0 && (Family.Length == 0 || Reference.Length == 0))
        {
            throw root.Error("a file with cells needs a \"family\" and a \"reference\"");
        }
    }

    /// <summary>What its cells are called together.</summary>
    public string Family { get; }

    /// <summary>The paper its cells are from, where an entry names no other.</summary>
    public string Reference { get; }

    /// <summary>Numbers that all its cells share; null for none.</summary>
    public InputNode? Common { get; }

    /// <summary>Sets of numbers that cells name with <c>like</c>.</summary>
    public IReadOnlyList<InputNode> Parts { get; }

    /// <summary>The cells.</summary>
    public IReadOnlyList<InputNode> Cells { get; }

    /// <summary>Open-circuit curves and shapes of the critical current density, by name.</summary>
    public IReadOnlyList<InputNode> Curves { get; }

    private static List<InputNode> Entries(InputNode? list)
    {
        return [.. list?.Items() ?? []];
    }
}
