using SSBms.CellModels.Input;

namespace SSBms.Cli.Studies;

/// <summary>The tables of studies that a query can ask, by the names it calls them.</summary>
public static class RunTables
{
    private const string Table = "runs.parquet";
    private const string Usual = "runs";
    private const string Studies = "studies";

    /// <summary>The table of one study, as "runs".</summary>
    /// <param name="folder">Folder of the study.</param>
    /// <exception cref="InputException">There is no such folder, or it has no table.</exception>
    public static IReadOnlyList<(string Name, string Path)> Of(string folder)
    {
        string path = Path.GetFullPath(Path.Combine(folder, Table));
        return !Directory.Exists(folder)
                ? throw new InputException($"--in {folder}: there is no such folder; expected the folder of a study")
            : !File.Exists(path)
                ? throw new InputException($"--in {folder}: holds no {Table}; expected the folder of a study that is finished")
            : [(Usual, path)];
    }

    /// <summary>The tables of all studies in the folder "studies", each by the name of its own folder; a single one also as "runs".</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static IReadOnlyList<(string Name, string Path)> All()
    {
        (string Name, string Path)[] found = Directory.Exists(Studies)
            ?
            [
                .. Directory
                    .EnumerateDirectories(Studies)
                    .Order(StringComparer.Ordinal)
                    .Select(folder => (Name: Path.GetFileName(folder), Path: Path.GetFullPath(Path.Combine(folder, Table))))
                    .Where(study => File.Exists(study.Path)),
            ]
            : [];
        return found switch
        {
            [] => throw new InputException($"there is no study; expected {Studies}/*/{Table} here, or the folder of a study as --in DIR"),
            [{ Name: not Usual } only] => [only, (Usual, only.Path)],
            _ => found,
        };
    }
}
