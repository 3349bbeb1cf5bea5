using SSBms.Bench.Experiments;

namespace SSBms.Bench.Runs;

/// <summary>What came out of an experiment.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Cases">Its cases.</param>
public sealed record ExperimentResult(Experiment Experiment, IReadOnlyList<CaseResult> Cases)
{
    /// <summary>True when somebody stopped a run before its end.</summary>
    public bool Stopped => Cases.SelectMany(item => item.Runs).Any(run => run.Outcome == Outcome.Stopped);

    /// <summary>True when every run came to its end and every expectation was met.</summary>
    public bool Ok => !Stopped && Cases.SelectMany(item => item.Expectations).All(expectation => expectation.Ok);
}
