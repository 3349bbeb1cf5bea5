using SSBms.Mutants.Weaving;

namespace SSBms.Mutants.Reporting;

/// <summary>
/// Names mutants by what stands in the source, so that the name holds while lines are added above: method, change, text of the line, and which of those
/// that are equal in all three.
/// </summary>
internal sealed class Anchors
{
    private readonly string _root;
    private readonly Dictionary<string, string[]> _sources = [];
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>Begins to name.</summary>
    /// <param name="root">Root of the repository.</param>
    public Anchors(string root)
    {
        _root = root;
    }

    /// <summary>The name of the next mutant; they are named in their order.</summary>
    /// <param name="mutant">The mutant.</param>
    public string Next(Mutant mutant)
    {
        if (!_sources.TryGetValue(mutant.File, out string[]? lines))
        {
            _sources[mutant.File] = lines = File.ReadAllLines(Path.Combine(_root, mutant.File));
        }

        string name = $"{mutant.Method} | {lines[mutant.Line - 1].Trim()} | {mutant.Change}";
        _counts[name] = _counts.GetValueOrDefault(name) + 1;
        return _counts[name] == 1 ? name : $"{name} ({_counts[name]})";
    }
}
