using SSBms.Bench.Studies;
using SSBms.Cli.Studies;

namespace SSBms.Cli.Tests.Studies;

/// <summary>What is said of a study in a few sentences.</summary>
[TestClass]
public sealed class StudyVerdictTests
{
    [TestMethod]
    public void Says_how_the_runs_ended_and_that_no_limit_was_violated()
    {
        (Study study, StudyTable table) = MadeRuns.Of(5, compares: true);
        table.Texts(StudyColumns.Outcome).AsSpan(0, 3).Fill("tripped");
        table.Texts(StudyColumns.UnguardedOutcome).AsSpan().Fill("shorted");
        var verdict = new StudyVerdict(study, table);
        CollectionAssert.AreEqual(
            new[]
            {
                "5 runs: 3 tripped, 2 completed; no limit was violated for more than a second while the contactor was closed.",
                "Without the guard: 5 shorted.",
            },
            verdict.Sentences.ToArray()
        );
        Assert.IsTrue(verdict.IsGood);
    }

    [TestMethod]
    public void Names_the_limits_that_were_violated_first_and_the_expectation_that_was_missed_most_often()
    {
        (Study study, StudyTable table) = MadeRuns.Of(3);
        new[] { "over-voltage", null, "over-voltage" }.CopyTo(table.Texts(StudyColumns.FirstViolation), 0);
        table.Wholes(StudyColumns.FailedExpectations)[1] = 1;
        table.Texts(StudyColumns.FirstFailedExpectation)[1] = "openings = 0";
        var verdict = new StudyVerdict(study, table);
        StringAssert.EndsWith(
            verdict.Sentences[0],
            "in 2 a limit was violated for more than a second while the contactor was closed, first over-voltage (2)."
        );
        Assert.AreEqual("In 1 run an expectation was not met, most often: openings = 0.", verdict.Sentences[1]);
        Assert.IsFalse(verdict.IsGood);
    }

    [TestMethod]
    [DataRow("shorted", false)]
    [DataRow("unopened", false)]
    [DataRow("failed", false)]
    [DataRow("tripped", true)]
    [DataRow("interrupted", true)]
    public void A_lost_cell_is_never_good_and_an_open_contactor_always(string outcome, bool good)
    {
        (Study study, StudyTable table) = MadeRuns.Of(1);
        table.Texts(StudyColumns.Outcome)[0] = outcome;
        Assert.AreEqual(good, new StudyVerdict(study, table).IsGood);
    }
}
