using System.Text.Json;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Counting;

/// <summary>What the control cycle costs, counted over experiments.</summary>
internal sealed class IlBudget
{
    /// <summary>Most instructions a cycle may have on average.</summary>
    public const long MeanCeiling = 8_000;

    /// <summary>Most instructions a cycle may have.</summary>
    public const long MostCeiling = 20_000;

    private IlBudget(IReadOnlyList<CycleCounts> experiments, CycleCounts all)
    {
        Experiments = experiments;
        All = all;
    }

    /// <summary>Experiment by experiment.</summary>
    public IReadOnlyList<CycleCounts> Experiments { get; }

    /// <summary>All cycles of all experiments.</summary>
    public CycleCounts All { get; }

    /// <summary>What goes beyond the budget, worded; empty when nothing does.</summary>
    public IReadOnlyList<string> Excesses
    {
        get
        {
            var excesses = new List<string>();
            Spread total = All.Instructions[^1];
            if (total.Mean > MeanCeiling)
            {
                excesses.Add(FormattableString.Invariant($"the mean is {total.Mean:F0} instructions a cycle, the budget {MeanCeiling}"));
            }

            if (total.Most > MostCeiling)
            {
                excesses.Add(FormattableString.Invariant($"the longest cycle has {total.Most} instructions, the budget is {MostCeiling}"));
            }

            if (All.Allocations[^1] > 0)
            {
                excesses.Add(
                    FormattableString.Invariant($"{All.Allocations[^1]} objects were allocated after start-up, the budget is none")
                );
            }

            return excesses;
        }
    }

    /// <summary>Counts.</summary>
    /// <param name="tree">The tree whose firmware is counted.</param>
    /// <param name="files">Paths of the experiments.</param>
    public static IlBudget Count(Tree tree, IEnumerable<string> files)
    {
        var context = new CountedContext(Subject.Of(tree).Firmware);
        string result = context.Call(typeof(CountingRun), nameof(CountingRun.Execute), JsonSerializer.Serialize(files));
        List<CycleCounts> counts = JsonSerializer.Deserialize<List<CycleCounts>>(result)!;
        return new IlBudget(counts[..^1], counts[^1]);
    }
}
