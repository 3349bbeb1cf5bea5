using SSBms.CellModels.Input;

namespace SSBms.CellModels;

/// <summary>The cells that come with the simulator.</summary>
public static class CellCatalogue
{
    private const string Prefix = "Catalogue/";
    private const string DefaultsFile = "defaults.yaml";

    /// <summary>All cells, in the order of their ids.</summary>
    public static IReadOnlyList<CellDefinition> All { get; } = Load();

    /// <summary>Finds a cell.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The cell, or null when there is none of that id.</returns>
    public static CellDefinition? Find(string id)
    {
        return All.FirstOrDefault(cell => cell.Id == id);
    }

    /// <summary>What every cell starts from.</summary>
    public static InputNode Defaults()
    {
        return InputNode.Parse(DefaultsFile, Text(Prefix + DefaultsFile));
    }

    private static List<CellDefinition> Load()
    {
        InputNode defaults = Defaults();
        var cells = new List<CellDefinition>();
        foreach (string name in typeof(CellCatalogue).Assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal) && name != Prefix + DefaultsFile)
            {
                cells.AddRange(CellReader.Read(name[Prefix.Length..], Text(name), defaults));
            }
        }

        string? twice = cells.GroupBy(cell => cell.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is not null)
        {
            throw new InputException($"catalogue: there is more than one cell \"{twice}\"");
        }

        return [.. cells.OrderBy(cell => cell.Id, StringComparer.Ordinal)];
    }

    private static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(CellCatalogue).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
