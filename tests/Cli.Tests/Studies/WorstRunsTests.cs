using SSBms.Bench.Studies;
using SSBms.CellModels.Input;
using SSBms.Cli.Studies;

namespace SSBms.Cli.Tests.Studies;

/// <summary>Which runs of a study deserve a look first.</summary>
[TestClass]
public sealed class WorstRunsTests
{
    [TestMethod]
    public void Violations_come_first_then_lost_cells_then_failed_expectations_then_the_least_contact()
    {
        StudyTable table = MadeRuns.Of(9).Table;
        table.Numbers("min_contact_fraction")[1] = 0.4;
        table.Numbers("min_contact_fraction")[2] = double.NaN;
        table.Wholes(StudyColumns.FailedExpectations)[3] = 2;
        table.Texts(StudyColumns.FirstFailedExpectation)[3] = "outcome is tripped";
        table.Texts(StudyColumns.Outcome)[4] = "shorted";
        table.Texts(StudyColumns.Outcome)[5] = "unopened";
        table.Texts(StudyColumns.Outcome)[6] = "shorted";
        table.Numbers("duration_s")[6] = 60.0;
        (table.Texts(StudyColumns.FirstViolation)[7], table.Numbers("longest_violation_s")[7]) = ("over-temperature", 3.0);
        (table.Texts(StudyColumns.FirstViolation)[8], table.Numbers("longest_violation_s")[8]) = ("over-voltage", 40.0);

        CollectionAssert.AreEqual(
            new[]
            {
                "9: over-voltage, violated for 40.0 s",
                "8: over-temperature, violated for 3.0 s",
                "6: unopened after 1 min 40 s",
                "7: shorted after 1 min 0 s",
                "5: shorted after 1 min 40 s",
                "4: expectations not met: 2, the first: outcome is tripped",
                "2: contact fraction down to 0.4",
                "1: contact fraction down to 1",
                "3: ",
            },
            Texts(WorstRuns.Find(table, 100))
        );
        Assert.HasCount(2, WorstRuns.Find(table, 2));
    }

    [TestMethod]
    public void A_run_that_crashed_is_as_bad_as_can_be_short_of_a_violated_limit()
    {
        StudyTable table = MadeRuns.Of(2).Table;
        table.Texts(StudyColumns.Outcome)[0] = "unopened";
        (table.Texts(StudyColumns.Outcome)[1], table.Texts(StudyColumns.Error)[1]) = ("crashed", "OverflowException: too much");
        Assert.AreEqual("2: OverflowException: too much", Texts(WorstRuns.Find(table, 1))[0]);
    }

    [TestMethod]
    public void A_figure_ranks_from_the_largest_and_with_a_minus_from_the_smallest_without_runs_that_lack_it()
    {
        StudyTable table = MadeRuns.Of(3).Table;
        new[] { 5.0, double.NaN, 70.25 }.CopyTo(table.Numbers("longest_violation_s"), 0);
        CollectionAssert.AreEqual(
            new[] { "3: longest_violation_s 70.25 s", "1: longest_violation_s 5 s" },
            Texts(WorstRuns.Find(table, 9, "longest_violation_s"))
        );
        Assert.AreEqual(1, WorstRuns.Find(table, 9, "-longest_violation_s")[0].Run);
    }

    [TestMethod]
    public void A_figure_that_is_none_is_named_with_those_there_are()
    {
        string message = Assert.ThrowsExactly<InputException>(() => WorstRuns.Find(MadeRuns.Of(1).Table, 1, "-hash")).Message;
        Assert.StartsWith("--figure -hash: there is no such figure; expected one of: duration_s, min_contact_fraction", message);
    }

    private static string[] Texts(IReadOnlyList<WorstRun> runs)
    {
        return [.. runs.Select(run => FormattableString.Invariant($"{run.Run}: {run.What}"))];
    }
}
