using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;

namespace SSBms.Cli.Cells;

/// <summary>The catalogue a command works with, and a cell of it by id.</summary>
public static class CellChoice
{
    private const int MostSuggested = 5;

    /// <summary>The cells that come with the simulator and those of a user's files.</summary>
    /// <param name="files">The files, in the order in which they are read.</param>
    /// <exception cref="InputException">A file cannot be read or does not follow the schema.</exception>
    public static CellCatalogue Catalogue(IEnumerable<string> files)
    {
        return files.Aggregate(CellCatalogue.BuiltIn, (catalogue, file) => catalogue.WithFile(file));
    }

    /// <summary>Finds a cell.</summary>
    /// <param name="catalogue">Where.</param>
    /// <param name="id">Its id.</param>
    /// <exception cref="InputException">There is none of that id; the message suggests near ones.</exception>
    public static CellDefinition Find(CellCatalogue catalogue, string id)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(id);
        return catalogue.Find(id) ?? throw new InputException($"there is no cell \"{id}\"; {Hint(catalogue, id)}");
    }

    private static string Hint(CellCatalogue catalogue, string id)
    {
        string wanted = id.ToLowerInvariant();
        int allowed = Math.Max(2, wanted.Length / 4);
        List<string> near =
        [
            .. catalogue
                .All.Select(cell => (cell.Id, Distance: Distance(wanted, cell.Id)))
                .Where(entry => entry.Distance <= allowed || Holds(entry.Id, wanted))
                .OrderBy(entry => entry.Distance)
                .Select(entry => entry.Id)
                .Take(MostSuggested),
        ];
        return near.Count == 0 ? "\"ssbms cells list\" shows all" : $"did you mean {string.Join(", ", near)}?";
    }

    private static bool Holds(string id, string part)
    {
        const int ShortestPart = 3;
        return part.Length >= ShortestPart && id.Contains(part, StringComparison.Ordinal);
    }

    /// <summary>How many letters have to be added, dropped or changed (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
