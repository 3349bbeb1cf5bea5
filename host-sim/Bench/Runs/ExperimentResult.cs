using SSBms.Bench.Experiments;

namespace SSBms.Bench.Runs;

/// <summary>What came out of an experiment.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Cases">Its cases.</param>
public sealed record ExperimentResult(Experiment Experiment, IReadOnlyList<CaseResult> Cases)
{
    /// <summary>What it says about what was expected.</summary>
    public Verdict Verdict
    {
        get
        {
            ExpectationResult[] clauses = [.. Cases.SelectMany(item => item.Expectations)];
            bool failed = clauses.Any(clause => clause.Ok == false);
            bool unjudged = clauses.Any(clause => clause.Ok is null);

            // A case that expects nothing is at least expected to come to its end; the comparison without the guard need not.
            bool broken = Cases.Any(item => item.Expectations.Count == 0 && item.Runs[0].Outcome != Outcome.Completed);
            return failed || broken ? Verdict.Failed
                : unjudged ? Verdict.Unjudged
                : clauses.Length == 0 ? Verdict.Nothing
                : Verdict.Passed;
        }
    }

    /// <summary>True when nothing failed and nothing was left unjudged.</summary>
    public bool Ok => Verdict is Verdict.Passed or Verdict.Nothing;
}
