using SSBms.Bench.Runs;
using SSBms.Bench.Studies;
using SSBms.Cli.Output;

namespace SSBms.Cli.Studies;

/// <summary>What came out of a study, in a few sentences.</summary>
public sealed class StudyVerdict
{
    private static readonly string[] s_grave =
    [
        .. new[] { Outcome.Unready, Outcome.Failed, Outcome.Shorted, Outcome.Unopened }.Select(outcome => outcome.Word()),
    ];

    /// <summary>Looks at all runs.</summary>
    /// <param name="study">The study.</param>
    /// <param name="table">Its table.</param>
    public StudyVerdict(Study study, StudyTable table)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(table);
        Outcomes = Tally.Of(table.Texts(StudyColumns.Outcome));
        Violations = Tally.Of(table.Texts(StudyColumns.FirstViolation));
        Unmet = table.Wholes(StudyColumns.FailedExpectations).Count(failed => failed > 0);
        UnguardedOutcomes = study.ComparesWithoutGuard ? Tally.Of(table.Texts(StudyColumns.UnguardedOutcome)) : [];
        Crashed = table.Texts(StudyColumns.Error).Count(error => error is not null);
        Sentences = [.. Write(table)];
    }

    /// <summary>How the runs ended, the most frequent first.</summary>
    public IReadOnlyList<(string Word, int Count)> Outcomes { get; }

    /// <summary>How they ended without the guard; empty when the study does not compare.</summary>
    public IReadOnlyList<(string Word, int Count)> UnguardedOutcomes { get; }

    /// <summary>Which limits were violated first, and in how many runs.</summary>
    public IReadOnlyList<(string Word, int Count)> Violations { get; }

    /// <summary>In how many runs an expectation was not met.</summary>
    public int Unmet { get; }

    /// <summary>In how many runs the program ended before the run did.</summary>
    public int Crashed { get; }

    /// <summary>True when no limit was violated, no run crashed, no cell was lost, and every expectation was met.</summary>
    public bool IsGood => Violations.Count == 0 && Unmet == 0 && Crashed == 0 && !Outcomes.Any(entry => s_grave.Contains(entry.Word));

    /// <summary>The sentences; the first says how the runs ended and whether a limit was violated.</summary>
    public IReadOnlyList<string> Sentences { get; }

    private IEnumerable<string> Write(StudyTable table)
    {
        const string Violated = "for more than a second while the contactor was closed";
        int violated = Violations.Sum(entry => entry.Count);
        string limits =
            violated == 0
                ? $"no limit was violated {Violated}"
                : FormattableString.Invariant($"in {violated} a limit was violated {Violated}, first {List(Violations, wordFirst: true)}");
        string runs = table.Rows == 1 ? "1 run" : FormattableString.Invariant($"{table.Rows} runs");
        yield return $"{runs}: {List(Outcomes, wordFirst: false)}; {limits}.";
        if (UnguardedOutcomes.Count > 0)
        {
            yield return $"Without the guard: {List(UnguardedOutcomes, wordFirst: false)}.";
        }

        if (Unmet > 0)
        {
            string first = Tally.Of(table.Texts(StudyColumns.FirstFailedExpectation))[0].Word;
            string where = Unmet == 1 ? "1 run" : FormattableString.Invariant($"{Unmet} runs");
            yield return $"In {where} an expectation was not met, most often: {first}.";
        }
    }

    private static string List(IReadOnlyList<(string Word, int Count)> entries, bool wordFirst)
    {
        return string.Join(
            ", ",
            entries.Select(entry =>
                wordFirst
                    ? FormattableString.Invariant($"{entry.Word} ({entry.Count})")
                    : FormattableString.Invariant($"{entry.Count} {entry.Word}")
            )
        );
    }
}
