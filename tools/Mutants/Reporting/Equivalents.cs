namespace SSBms.Mutants.Reporting;

/// <summary>Mutants that change nothing a test could require, each with the reason.</summary>
internal sealed class Equivalents
{
    /// <summary>Where they stand.</summary>
    public const string FileName = "tools/Mutants/equivalents.txt";

    private const string Separator = " => ";

    private readonly Dictionary<string, string> _reasons;

    private Equivalents(Dictionary<string, string> reasons)
    {
        _reasons = reasons;
    }

    /// <summary>Every name in the list.</summary>
    public IEnumerable<string> Names => _reasons.Keys;

    /// <summary>Reads the list: a line each, name and reason; lines that begin with # are notes.</summary>
    /// <param name="root">Root of the repository.</param>
    /// <exception cref="BadInputException">A line has no reason, or a name comes twice.</exception>
    public static Equivalents Read(string root)
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] lines = File.ReadAllLines(Path.Combine(root, FileName));
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#')
            {
                continue;
            }

            // The last one: a name may quote a line that has an arrow itself.
            int end = lines[i].LastIndexOf(Separator, StringComparison.Ordinal);
            string reason = end < 0 ? "" : lines[i][(end + Separator.Length)..];
            if (end <= 0 || reason.Trim().Length == 0)
            {
                throw new BadInputException($"{FileName}:{i + 1}: expected \"name{Separator}reason\"");
            }

            string name = lines[i][..end];
            if (!reasons.TryAdd(name, reason))
            {
                throw new BadInputException($"{FileName}:{i + 1}: \"{name}\" is there twice");
            }
        }

        return new Equivalents(reasons);
    }

    /// <summary>True when a mutant is listed.</summary>
    /// <param name="name">Its name.</param>
    public bool Has(string name)
    {
        return _reasons.ContainsKey(name);
    }
}
