using SSBms.Bench.Experiments;
using SSBms.Bench.Faults;
using SSBms.Bench.Runs;

namespace SSBms.Bench.Tests;

/// <summary>The page says of every fault what the guard really does about it.</summary>
[TestClass]
public sealed class FaultPageTests
{
    public static IEnumerable<object[]> Parts => FaultTable.Parts.Select(part => new object[] { part });

    [TestMethod]
    public void The_table_of_faults_is_what_the_program_measures()
    {
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "experiments.md"));
        int start = page.IndexOf("Without a fault, ", StringComparison.Ordinal);
        int end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        Assert.AreEqual(FaultPage.Write(), page[start..end], "write it anew: ssbms faults");
    }

    [TestMethod]
    [DynamicData(nameof(Parts))]
    public void Every_part_can_be_mended_and_every_example_is_read_as_what_it_is(string part)
    {
        Assert.IsTrue(FaultTable.Of(part).Any(row => row.Word == FaultRow.Ok));
        foreach (FaultRow row in FaultTable.Of(part))
        {
            var step = (FaultStep)Read($"Fault {row.Phrase} after 5 s");
            Assert.AreSame(row, step.Fault);
            Assert.AreEqual(5.0, step.Seconds);
        }
    }

    [TestMethod]
    public void A_phrase_may_be_written_with_spaces_for_hyphens_and_in_capitals()
    {
        Assert.AreEqual("stuck-open", ((FaultStep)Read("FAULT Contactor stuck open")).Fault.Word);
        Assert.AreEqual("browned-out", ((FaultStep)Read("Fault supply browned out 50 ms")).Fault.Word);
        Assert.AreEqual("welded-unseen", ((FaultStep)Read("Fault contactor welded unseen")).Fault.Word);
    }

    [TestMethod]
    public void A_fault_that_came_too_late_is_said()
    {
        RunResult run = Steps.Of("Fault nau7802 off after 1 h", "Rest for 1 minute");
        Assert.AreEqual(Outcome.Completed, run.Outcome);
        Assert.AreEqual("Fault nau7802 off after 1 h: never happened, the steps were over", run.Marks[^1].Text);
    }

    [TestMethod]
    public void A_fault_happens_at_its_own_time_not_at_the_next_control_cycle()
    {
        RunResult run = Steps.Of("Fault pressure offset 1 MPa after 10.05 s", "Rest for 1 minute");
        Assert.AreEqual(10.05, run.Marks.Single(mark => mark.Kind == MarkKind.Fault).TimeSeconds, 2e-6);
    }

    [TestMethod]
    public void Without_the_guard_only_what_happens_to_the_cell_happens()
    {
        RunResult run = Steps.Unguarded("Fault pressure gain 0", "Fault load path bypassed 40 %", "Rest for 1 minute");
        Assert.AreEqual("Fault load path bypassed 40 %", run.Marks.Single(mark => mark.Kind == MarkKind.Fault).Text);
        Assert.AreEqual(3.0, run.Figures["min_pressure_mpa"], 0.01);
    }

    [TestMethod]
    public void A_noisy_run_is_the_same_again_and_another_one_with_another_seed()
    {
        CollectionAssert.AreEqual(Pressures(1), Pressures(1));
        CollectionAssert.AreNotEqual(Pressures(1), Pressures(2));
    }

    private static double[] Pressures(int seed)
    {
        return
        [
            .. Steps.With($"seed: {seed}\n", "Fault pressure noisy 0.1 MPa", "Rest for 1 minute (1 second period)").Series[
                Channel.Pressure
            ],
        ];
    }

    private static ExperimentStep Read(string phrase)
    {
        return ExperimentReader.Read("x.yaml", Steps.Text("impedance: yes\n", phrase)).Cases[0].Steps[0];
    }
}
