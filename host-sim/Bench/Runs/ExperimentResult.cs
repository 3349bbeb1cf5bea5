using SSBms.Bench.Experiments;

namespace SSBms.Bench.Runs;

/// <summary>What came out of an experiment.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Cases">Its cases.</param>
public sealed record ExperimentResult(Experiment Experiment, IReadOnlyList<CaseResult> Cases)
{
    /// <summary>True when somebody stopped a run before its end.</summary>
    public bool Stopped => Cases.SelectMany(item => item.Runs).Any(run => run.Outcome == Outcome.Stopped);

    /// <summary>What it says about what was expected. What was stopped before its end is not judged.</summary>
    public Verdict Verdict
    {
        get
        {
            ExpectationResult[] clauses = [.. Cases.SelectMany(item => item.Expectations)];
            bool failed = clauses.Any(clause => clause.Ok == false);
            bool unjudged = clauses.Any(clause => clause.Ok is null);

            // A case that expects nothing is at least expected to come to its end; the comparison without the guard need not.
            bool broken = Cases.Any(item => item.Expectations.Count == 0 && item.Runs[0].Outcome != Outcome.Completed);
            return Stopped ? Verdict.Unjudged
                : failed || broken ? Verdict.Failed
                : unjudged ? Verdict.Unjudged
                : clauses.Length == 0 ? Verdict.Nothing
                : Verdict.Passed;
        }
    }

    /// <summary>True when every run came to its end, nothing failed, and nothing was left unjudged.</summary>
    public bool Ok => Verdict is Verdict.Passed or Verdict.Nothing;
}
