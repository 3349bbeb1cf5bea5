using System.Text.Json;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Counting;

/// <summary>What the control cycle costs, counted over experiments.</summary>
/// <param name="Experiments">Experiment by experiment.</param>
/// <param name="All">All cycles of all experiments.</param>
/// <param name="Methods">Names of the counted methods.</param>
internal sealed record IlBudget(IReadOnlyList<CycleCounts> Experiments, CycleCounts All, IReadOnlyList<string> Methods)
{
    /// <summary>Most instructions a cycle may have on average.</summary>
    public const long MeanCeiling = 6_500;

    /// <summary>Most instructions a cycle may have.</summary>
    public const long MostCeiling = 15_000;

    /// <summary>Most calls a cycle may have on average: on a board a call is the dearest instruction.</summary>
    public const long CallsCeiling = 400;

    /// <summary>What goes beyond the budget, worded; empty when nothing does.</summary>
    public IReadOnlyList<string> Excesses =>
        [
            .. Excess("instructions a cycle on average", All.Instructions[^1].Mean, MeanCeiling),
            .. Excess("instructions in the longest cycle", All.Instructions[^1].Most, MostCeiling),
            .. Excess("calls a cycle on average", All.Calls[^1].Mean, CallsCeiling),
            .. Excess("objects allocated after start-up", All.Allocations[^1], 0),
        ];

    /// <summary>Counts.</summary>
    /// <param name="tree">The tree whose firmware is counted.</param>
    /// <param name="files">Paths of the experiments.</param>
    public static IlBudget Count(Tree tree, IEnumerable<string> files)
    {
        var context = new CountedContext(Subject.Of(tree).Firmware);
        string result = context.Call(typeof(CountingRun), nameof(CountingRun.Execute), JsonSerializer.Serialize(files));
        List<CycleCounts> counts = JsonSerializer.Deserialize<List<CycleCounts>>(result)!;
        return new IlBudget(counts[..^1], counts[^1], context.Methods);
    }

    private static IEnumerable<string> Excess(string what, double counted, long budget)
    {
        return counted > budget ? [FormattableString.Invariant($"{counted:F0} {what}, the budget is {budget}")] : [];
    }
}
