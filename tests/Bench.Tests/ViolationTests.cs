using SSBms.Bench.Runs;

namespace SSBms.Bench.Tests;

/// <summary>What limit was truly exceeded with the cell connected, whatever the guard believed.</summary>
[TestClass]
public sealed class ViolationTests
{
    private const string Released = """
          - Strip at 0.2 mA/cm2 for 5 minutes
          - Ramp pressure to 0 MPa in 5 minutes
          - Strip at 0.2 mA/cm2 for 20 minutes
        """;

    [TestMethod]
    public void A_guard_that_opens_in_time_leaves_no_limit_violated()
    {
        RunResult run = Rehearsal.Symmetric(Released, more: "cycle: 100 ms");
        Assert.AreEqual("critical-stack-pressure", run.Trip?.Diagnosis);
        Assert.IsNull(run.FirstViolation);
        Assert.AreEqual(0.0, run.Figures["longest_violation_s"]);
        Assert.IsFalse(run.Figures.ContainsKey("first_violation_time_s"));
    }

    [TestMethod]
    public void Without_the_guard_the_violation_begins_where_the_guard_would_have_opened()
    {
        double opened = Rehearsal.Symmetric(Released, more: "cycle: 100 ms").Figures["open_time_s"];
        RunResult bare = Rehearsal.Symmetric(Released, guarded: false, more: "cycle: 100 ms");
        Assert.AreEqual("critical-stack-pressure", bare.FirstViolation);
        Assert.AreEqual(opened, bare.Figures["first_violation_time_s"], 3.0);
        Assert.IsGreaterThan(600.0, bare.Figures["longest_violation_s"]);
    }

    [TestMethod]
    public void A_welded_contactor_leaves_the_limit_violated_although_the_guard_has_tripped()
    {
        RunResult run = Rehearsal.Symmetric(
            "  - Strip at 0.05 mA/cm2 for 1 minute\n  - Fault contactor welded\n" + Released,
            more: "cycle: 100 ms"
        );
        Assert.AreEqual(Outcome.Unopened, run.Outcome);
        Assert.AreEqual("critical-stack-pressure", run.FirstViolation);
    }

    [TestMethod]
    public void A_pulse_that_the_comparator_ends_is_no_violation()
    {
        RunResult run = Rehearsal.Symmetric(
            "  - Plate at 0.05 mA/cm2 for 1 minute\n  - Plate at 0.5 mA/cm2 for 1 minute",
            more: "cycle: 100 ms"
        );
        Assert.AreEqual("hardware-over-current", run.Trip?.Diagnosis);
        Assert.IsNull(run.FirstViolation);
        Assert.AreEqual(
            "plating-ccd-exceeded",
            Rehearsal.Symmetric("  - Plate at 0.5 mA/cm2 for 1 minute", guarded: false, more: "cycle: 100 ms").FirstViolation
        );
    }

    [TestMethod]
    [DataRow("  - Ramp temperature to 70 °C in 5 minutes\n  - Rest for 10 minutes", "over-temperature")]
    [DataRow("  - Ramp temperature to -40 °C in 5 minutes\n  - Rest for 10 minutes", "under-temperature")]
    [DataRow("  - Charge at C/5 until 4.5 V\n  - Hold at 4.5 V for 1 minute", "over-voltage")]
    public void Every_limit_of_the_cell_is_watched(string steps, string violated)
    {
        Assert.AreEqual(violated, Rehearsal.Full(steps, guarded: false).FirstViolation);
    }
}
