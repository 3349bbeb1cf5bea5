using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Projects;

/// <summary>The one list of package versions.</summary>
internal sealed class PinnedPackages
{
    /// <summary>Where it stands.</summary>
    public const string Path = "tools/NanoCheck/pinned-packages.txt";

    private const int Columns = 5;
    private const string Program = ".exe";

    private readonly List<PinnedPackage> _all = [];

    /// <summary>Reads the list.</summary>
    /// <param name="text">What the file says.</param>
    /// <exception cref="BadInputException">A line cannot be read.</exception>
    public PinnedPackages(string text)
    {
        foreach (DataLine line in DataLine.In(Path, text, Columns))
        {
            string[] needs = line[4].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            bool program = line[2].EndsWith(Program, StringComparison.Ordinal);
            string assembly = program ? line[2][..^Program.Length] : line[2];
            var package = new PinnedPackage(line[0], line[1], assembly, line[3], needs);
            _all.Add(program ? package with { File = line[2] } : package);
        }
    }

    /// <summary>Every package.</summary>
    public IReadOnlyList<PinnedPackage> All => _all;

    /// <summary>Finds a package by its id; null when it is not pinned.</summary>
    /// <param name="id">The id.</param>
    public PinnedPackage? ById(string id)
    {
        return _all.Find(package => package.Id == id);
    }

    /// <summary>Finds the package an assembly is in; null when it is in none.</summary>
    /// <param name="assembly">Name of the assembly.</param>
    public PinnedPackage? ByAssembly(string assembly)
    {
        return _all.Find(package => package.Assembly == assembly);
    }
}
