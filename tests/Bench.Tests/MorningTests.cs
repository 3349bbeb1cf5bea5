using SSBms.Bench.Runs;

namespace SSBms.Bench.Tests;

/// <summary>What a board still knows of a run when it was mended and switched off and on.</summary>
[TestClass]
public sealed class MorningTests
{
    private const string Afterwards = "afterwards: power cycle\n";

    [TestMethod]
    public void A_trip_is_still_there()
    {
        RunResult run = Steps.With(Afterwards, "Fault nau7802 off after 10 s", "Charge at 0.05 mA/cm2 for 1 minute");
        Assert.AreEqual("stale-pressure", run.Trip?.Diagnosis);
        Assert.AreEqual(1.0, run.Figures["trip_kept"]);
        Assert.AreEqual(1.0, run.Figures["reason_left"]);
    }

    [TestMethod]
    public void A_memory_that_took_no_trip_still_knows_that_the_board_was_lost_while_closed()
    {
        RunResult run = Steps.With(
            Afterwards,
            "Fault memory protected",
            "Fault nau7802 off after 10 s",
            "Charge at 0.05 mA/cm2 for 1 minute"
        );
        Assert.AreEqual(Outcome.Tripped, run.Outcome);
        Assert.AreEqual(0.0, run.Figures["trip_kept"]);
        Assert.AreEqual(1.0, run.Figures["reason_left"]);
    }

    [TestMethod]
    public void A_profile_that_rots_takes_no_trip_with_it()
    {
        RunResult run = Steps.With(
            Afterwards,
            "Fault memory flipped 0x04F6.5 after 5 s",
            "Fault nau7802 off after 10 s",
            "Charge at 0.05 mA/cm2 for 1 minute"
        );
        Assert.AreEqual("stale-pressure", run.Trip?.Diagnosis);
        Assert.AreEqual(1.0, run.Figures["trip_kept"]);
        Assert.AreEqual(1.0, run.Figures["reason_left"]);
    }

    [TestMethod]
    public void That_the_operator_switched_off_is_a_reason()
    {
        RunResult run = Steps.With(Afterwards, "Fault arm switch stuck-off after 10 s", "Charge at 0.05 mA/cm2 for 1 minute");
        Assert.AreEqual(Outcome.Interrupted, run.Outcome);
        Assert.AreEqual(1.0, run.Figures["reason_left"]);
        Assert.IsFalse(run.Figures.ContainsKey("trip_kept"));
    }

    [TestMethod]
    public void Where_nothing_opened_nothing_is_asked_and_nothing_else_changes()
    {
        string[] steps = ["Charge at 0.05 mA/cm2 for 1 minute"];
        RunResult run = Steps.With(Afterwards, steps);
        Assert.IsFalse(run.Figures.ContainsKey("reason_left"));
        CollectionAssert.AreEqual(Steps.Of(steps).Figures.ToArray(), run.Figures.ToArray());
    }

    [TestMethod]
    public void A_contact_that_closed_again_is_counted()
    {
        RunResult run = Steps.Of(
            "Fault arm switch stuck-off after 10 s",
            "Fault arm switch ok after 12 s",
            "Charge at 0.05 mA/cm2 for 1 minute"
        );
        Assert.AreEqual(3.0, run.Figures["openings"], "by the switch, and twice in the proof test of the new arm");
        Assert.AreEqual(3.0, run.Figures["closed_again"]);
    }
}
