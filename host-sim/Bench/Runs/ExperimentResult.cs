using SSBms.Bench.Experiments;

namespace SSBms.Bench.Runs;

/// <summary>What came out of an experiment.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Cases">Its cases.</param>
public sealed record ExperimentResult(Experiment Experiment, IReadOnlyList<CaseResult> Cases)
{
    /// <summary>True when every expectation was met.</summary>
    public bool Ok => Cases.SelectMany(item => item.Expectations).All(expectation => expectation.Ok);
}
