using System.Reflection;
using SSBms.CellModels.Input;

namespace SSBms.CellModels;

/// <summary>The cells that come with the simulator.</summary>
public static class CellCatalogue
{
    private const string Prefix = "Catalogue/";

    /// <summary>All cells, in the order of their ids.</summary>
    public static IReadOnlyList<CellDefinition> All { get; } = Load();

    /// <summary>Finds a cell.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The cell, or null when there is none of that id.</returns>
    public static CellDefinition? Find(string id)
    {
        return All.FirstOrDefault(cell => cell.Id == id);
    }

    private static List<CellDefinition> Load()
    {
        Assembly assembly = typeof(CellCatalogue).Assembly;
        var cells = new List<CellDefinition>();
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            cells.AddRange(CellReader.Read(name[Prefix.Length..], reader.ReadToEnd()));
        }

        string? twice = cells.GroupBy(cell => cell.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is not null)
        {
            throw new InputException($"catalogue: there is more than one cell \"{twice}\"");
        }

        return [.. cells.OrderBy(cell => cell.Id, StringComparer.Ordinal)];
    }
}
