using SSBms.Bench.Runs;

namespace SSBms.Bench.Tests;

/// <summary>A clamp that is lost trips whatever the current asks of it: charging and rest need no pressure by themselves.</summary>
[TestClass]
public sealed class LostClampTests
{
    [TestMethod]
    [DataRow("Rest for 10 min")]
    [DataRow("Charge at 0.05 mA/cm2 for 10 min")]
    public void A_clamp_that_loses_its_pressure_opens_at_a_twentieth_of_what_was_set(string step)
    {
        RunResult run = Rehearsal.Full(Steps(step));
        Assert.AreEqual(Outcome.Tripped, run.Outcome);
        Assert.AreEqual("critical-stack-pressure", run.Trip!.Diagnosis);
        Assert.AreEqual(0.25, run.Trip.Bound, 1e-9);
    }

    [TestMethod]
    public void Whoever_wants_to_work_without_pressure_writes_it_down()
    {
        RunResult run = Rehearsal.Full(Steps("Rest for 10 min"), more: "guard: { smallest_pressure: 0 MPa }");
        Assert.AreEqual(Outcome.Completed, run.Outcome);
    }

    [TestMethod]
    public void What_is_written_down_is_where_it_opens()
    {
        RunResult run = Rehearsal.Full(Steps("Rest for 10 min"), more: "guard: { smallest_pressure: 2 MPa }");
        Assert.AreEqual(2.0, run.Trip!.Bound, 1e-9);
    }

    [TestMethod]
    [DataRow("30 MPa", "the pressure wall")]
    [DataRow("-1 MPa", "less than none")]
    [DataRow("5 V", "another unit")]
    public void A_smallest_pressure_that_cannot_be_is_refused(string value, string why)
    {
        string message = Rehearsal.Refusal("chen2020-lfp", "  - Rest for 1 min", $"guard: {{ smallest_pressure: {value} }}");
        Assert.Contains("pressure", message, why);
    }

    private static string Steps(string step)
    {
        return $"  - Rest for 1 min\n  - Ramp pressure to 0.05 MPa in 2 min\n  - {step}";
    }
}
