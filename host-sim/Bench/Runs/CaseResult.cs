using SSBms.Bench.Experiments;

namespace SSBms.Bench.Runs;

/// <summary>What came out of one case: its runs, its figures, its expectations.</summary>
/// <param name="Setup">The case.</param>
/// <param name="Runs">The guarded run, the run without the guard, or both in this order.</param>
/// <param name="Figures">Figures of the first run by their names, those of the other with "unguarded." before them.</param>
/// <param name="Expectations">What became of the expectations.</param>
public sealed record CaseResult(
    ExperimentCase Setup,
    IReadOnlyList<RunResult> Runs,
    IReadOnlyDictionary<string, double> Figures,
    IReadOnlyList<ExpectationResult> Expectations
);
