using SSBms.CellModels.Input;

namespace SSBms.Cli.Serve;

/// <summary>The experiments that a page may start: the files of one folder, and no others of this machine.</summary>
internal sealed class ExperimentFolder
{
    private const string Pattern = "*.yaml";

    private readonly string _path;

    /// <summary>Binds a folder.</summary>
    /// <param name="path">Where; null for "experiments" here, where there may be none.</param>
    /// <exception cref="InputException">There is no such folder.</exception>
    public ExperimentFolder(string? path)
    {
        _path = path ?? "experiments";
        if (path is not null && !Directory.Exists(path))
        {
            throw new InputException($"--experiments: there is no folder \"{path}\"; expected one with experiments in it");
        }
    }

    /// <summary>Their names, without studies: those run in no time of their own.</summary>
    public IReadOnlyList<string> Names =>
        Directory.Exists(_path)
            ?
            [
                .. Directory
                    .EnumerateFiles(_path, Pattern)
                    .Where(IsExperiment)
                    .Select(path => Path.GetFileName(path))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>Where one is.</summary>
    /// <param name="name">Its name, behind which "#CASE" may stand.</param>
    /// <exception cref="InputException">There is none of that name.</exception>
    public string PathOf(string name)
    {
        string file = name.Split('#')[0];
        return Names.Contains(file, StringComparer.Ordinal)
            ? Path.Combine(_path, name)
            : throw new InputException($"there is no experiment \"{name}\"; expected one of: {string.Join(", ", Names)}");
    }

    private static bool IsExperiment(string path)
    {
        try
        {
            return File.ReadLines(path)
                    .Any(line => line.StartsWith("steps:", StringComparison.Ordinal) || line.StartsWith("cases:", StringComparison.Ordinal))
                && !File.ReadLines(path)
                    .Any(line =>
                        line.StartsWith("vary:", StringComparison.Ordinal) || line.StartsWith("campaign:", StringComparison.Ordinal)
                    );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
