using SSBms.CellModels.Input;

namespace SSBms.CellModels.Definitions;

/// <summary>Cells by id: those that come with the simulator, and those of files a user adds.</summary>
public sealed class CellCatalogue
{
    private const string Prefix = "Catalogue/";
    private const string DefaultsFile = "defaults.yaml";

    private static readonly Lazy<CellCatalogue> s_builtIn = new(LoadBuiltIn);

    private readonly IReadOnlyList<CellFile> _files;
    private readonly Dictionary<string, CellDefinition> _cells;

    private CellCatalogue(IReadOnlyList<CellFile> files)
    {
        _files = files;
        var reader = new CellReader(files, InputNode.Parse(DefaultsFile, Text(Prefix + DefaultsFile)));
        All = [.. reader.ReadAll().OrderBy(cell => cell.Id, StringComparer.Ordinal)];
        _cells = All.ToDictionary(cell => cell.Id, StringComparer.Ordinal);
    }

    /// <summary>The cells that come with the simulator.</summary>
    public static CellCatalogue BuiltIn => s_builtIn.Value;

    /// <summary>All cells, in the order of their ids.</summary>
    public IReadOnlyList<CellDefinition> All { get; }

    /// <summary>Finds a cell.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The cell, or null when there is none of that id.</returns>
    public CellDefinition? Find(string id)
    {
        return _cells.GetValueOrDefault(id);
    }

    /// <summary>This catalogue and the cells of one more file, which may build on any cell, part or curve in it.</summary>
    /// <param name="file">How the file is named in messages.</param>
    /// <param name="text">Its content.</param>
    /// <exception cref="InputException">The file does not follow the schema, or an id is taken.</exception>
    public CellCatalogue With(string file, string text)
    {
        return new CellCatalogue([.. _files, new CellFile(file, text)]);
    }

    /// <summary>This catalogue and the cells of a file on disk.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="InputException">The file cannot be read, does not follow the schema, or an id is taken.</exception>
    public CellCatalogue WithFile(string path)
    {
        return With(path, new SourceFiles(name => name).Read(path, "a file of cells"));
    }

    private static CellCatalogue LoadBuiltIn()
    {
        IEnumerable<string> names = typeof(CellCatalogue)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name != Prefix + DefaultsFile)
            .Order(StringComparer.Ordinal);
        return new CellCatalogue([.. names.Select(name => new CellFile(name[Prefix.Length..], Text(name)))]);
    }

    private static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(CellCatalogue).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
