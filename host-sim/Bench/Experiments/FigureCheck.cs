using SSBms.Bench.Runs;

namespace SSBms.Bench.Experiments;

/// <summary>Knows, before anything runs, which figures an experiment can have.</summary>
public sealed class FigureCheck
{
    private const int FarthestTypo = 6;

    private readonly HashSet<string> _guarded = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unguarded = new(StringComparer.Ordinal);
    private readonly string[] _repeated;
    private readonly string[] _stepFigures;

    /// <summary>Gathers the names.</summary>
    /// <param name="labels">Labels of the steps, as read.</param>
    /// <param name="fullCell">True for a cell with a cathode.</param>
    /// <param name="repeats">True when steps are repeated.</param>
    /// <param name="compares">True when the case is also run without the guard.</param>
    /// <param name="hasImpedance">True when the board carries the impedance channel.</param>
    public FigureCheck(IEnumerable<string> labels, bool fullCell, bool repeats, bool compares, bool hasImpedance)
    {
        ArgumentNullException.ThrowIfNull(labels);
        _repeated = [.. labels.Where(StepLabel.IsRepeated)];
        _stepFigures = [.. FigureNames.Step, .. fullCell ? FigureNames.FullCellStep : []];
        IEnumerable<string> steps = labels.SelectMany(label =>
            _stepFigures.Select(figure => $"{StepLabel.LastOf(label) ?? label}.{figure}")
        );
        _unguarded.UnionWith([.. FigureNames.Run, .. steps, .. repeats ? FigureNames.Cycles : []]);
        _guarded.UnionWith([.. _unguarded, .. FigureNames.Guarded, .. hasImpedance ? FigureNames.Impedance : []]);
        if (compares)
        {
            _guarded.UnionWith([.. _unguarded.Select(name => FigureNames.Unguarded + name), .. FigureNames.Compared]);
        }
    }

    /// <summary>The names, those of single passes of a repeated step left out.</summary>
    public IReadOnlyList<string> Names => [.. _guarded];

    /// <summary>What is wrong with a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="guarded">True when it is a figure of the guarded run.</param>
    /// <returns>What was expected instead; null when the figure can be there.</returns>
    public string? Problem(string name, bool guarded)
    {
        ArgumentNullException.ThrowIfNull(name);
        HashSet<string> known = guarded ? _guarded : _unguarded;
        string bare = guarded && known.Contains(FigureNames.Unguarded + FigureNames.Run[0]) ? Bare(name) : name;
        if (known.Contains(name) || IsOfAPass(bare))
        {
            return null;
        }

        string nearest = known.OrderBy(candidate => Far(name, candidate)).ThenBy(candidate => candidate, StringComparer.Ordinal).First();
        string hint = Far(name, nearest) <= FarthestTypo ? $"did you mean \"{nearest}\"?" : "docs/experiments.md lists them";
        string about = guarded ? "this experiment" : "a run without the guard";
        return $"{about} has no figure \"{name}\"; {hint}";
    }

    private static string Bare(string name)
    {
        return name.StartsWith(FigureNames.Unguarded, StringComparison.Ordinal) ? name[FigureNames.Unguarded.Length..] : name;
    }

    private bool IsOfAPass(string name)
    {
        int dot = name.LastIndexOf('.');
        return dot > 0
            && _stepFigures.Contains(name[(dot + 1)..], StringComparer.Ordinal)
            && _repeated.Any(label => StepLabel.CanBe(label, name[..dot]));
    }

    private static int Far(string name, string candidate)
    {
        return candidate.StartsWith(name, StringComparison.Ordinal) ? 1 : Distance(name, candidate);
    }

    /// <summary>How many letters must be put in, left out or changed to make one word of another.</summary>
    private static int Distance(string one, string other)
    {
        int[] before = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int[] row = new int[other.Length + 1];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int changed = before[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(before[j], row[j - 1]) + 1);
            }

            before = row;
        }

        return before[other.Length];
    }
}
