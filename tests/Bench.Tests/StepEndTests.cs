using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.Bench.Runs;

namespace SSBms.Bench.Tests;

/// <summary>A step ends by what it says itself; nothing that is true because the circuit is open ends it.</summary>
[TestClass]
public sealed class StepEndTests
{
    private const string Quick = "cycle: 100 ms";

    [TestMethod]
    public void A_current_that_an_open_contactor_stopped_has_not_fallen()
    {
        RunResult run = Rehearsal.Full("  - Charge at C/20 for 10 s\n  - Fault alert wire cut\n  - Hold at 3.4 V until C/50", more: Quick);
        Assert.AreEqual(Outcome.Tripped, run.Outcome);
        Assert.IsTrue(run.StepEnds[^1].CutShort);
    }

    [TestMethod]
    public void A_hold_that_the_hardware_trip_cuts_off_was_not_carried_out()
    {
        // From an empty cell the hold begins beyond the critical current: the comparator opens within milliseconds.
        RunResult run = Rehearsal.Full("  - Hold at 3.4 V until C/50", more: Quick);
        Assert.AreEqual(Outcome.Tripped, run.Outcome);
        Assert.AreEqual("hardware-over-current", run.Trip?.Diagnosis);
        StepEnd end = run.StepEnds.Single();
        Assert.IsTrue(end is { CutShort: true, Stop: StepStop.None, AlreadyMet: false });
        Assert.IsLessThan(0.1, end.EndSeconds, "it ended when the contact opened, not when somebody noticed");
    }

    [TestMethod]
    public void No_step_begins_after_the_trip_and_a_pass_that_was_cut_short_is_no_cycle()
    {
        RunResult run = Rehearsal.Full(
            """
              - repeat: 5
                until_capacity_below: 80 %
                steps:
                  - Charge at C/10 for 20 s
                  - Discharge at C/20 for 20 s
                  - Rest for 5 s
              - Fault nau7802 off
              - repeat: 5
                until_capacity_below: 80 %
                steps:
                  - Charge at C/10 for 20 s
                  - Discharge at C/20 for 20 s
              - Rest for 10 s
            """,
            more: Quick
        );
        Assert.AreEqual(Outcome.Tripped, run.Outcome);
        Assert.HasCount(5, run.Cycles);
        Assert.HasCount(16, run.StepEnds);
        Assert.AreEqual(StepStop.Time, run.StepEnds[^2].Stop);
        Assert.IsTrue(run.StepEnds[^1].CutShort);
    }

    [TestMethod]
    public void The_figures_of_a_step_that_was_cut_off_end_where_the_contact_opened()
    {
        RunResult run = Rehearsal.Full(
            "  - Charge at 0.05 mA/cm2 for 60 s\n  - Fault nau7802 off after 30 s\n  - { step: Charge at 0.05 mA/cm2 for 1 hour, as: cut }",
            more: Quick
        );
        Assert.AreEqual(Outcome.Tripped, run.Outcome);
        Assert.AreEqual(30.3, run.Figures["cut.duration_s"], 0.31);
        Assert.IsGreaterThan(90.0, run.DurationSeconds, "the aftermath is recorded, and is none of the step");
        Assert.AreEqual(run.Figures["cut.duration_s"], run.Figures["cut.charge_mah_per_cm2"] / 0.05 * 3600.0, 1e-6);
        Assert.IsGreaterThan(2.5, run.Figures["cut.end_voltage_v"]);
        Assert.AreEqual(90.3, run.StepEnds[^1].EndSeconds, 0.31);
    }

    [TestMethod]
    public void A_step_waits_for_a_contact_that_opened_without_a_trip_and_is_given_up_after_a_minute()
    {
        RunResult run = Rehearsal.Symmetric("  - Fault firmware hung after 30 s\n  - Strip at 0.1 mA/cm2 for 10 minutes", more: Quick);
        Assert.AreEqual(Outcome.Interrupted, run.Outcome);
        Assert.IsNull(run.Trip);
        Assert.Contains("It stayed open: the steps were not carried out.", run.Summary);
        Assert.IsTrue(run.StepEnds.Single().CutShort);
        Assert.AreEqual(30.3, run.StepEnds.Single().EndSeconds, 0.5);
    }

    [TestMethod]
    public void The_time_of_a_step_stands_still_while_the_contact_is_open()
    {
        VirtualFixture fixture = Bare("chen2020-symmetric");
        fixture.Cycler.Begin(Step("chen2020-symmetric", "Plate at 0.1 mA/cm2 for 10 s"));
        fixture.AdvanceTo(4_000_000);
        fixture.Cycler.IsConnected = false;
        fixture.Cycler.Account(100.0, 0.0, 3.0);
        Assert.IsFalse(fixture.Cycler.Finished);
        Assert.AreEqual(4.0, fixture.Cycler.Elapsed, 1e-6);
        Assert.AreEqual(100.0, fixture.Cycler.Waited);
        Assert.AreEqual(double.PositiveInfinity, fixture.Cycler.TimeLeft);
        fixture.Cycler.IsConnected = true;
        fixture.AdvanceTo(20_000_000);
        Assert.AreEqual(StepStop.Time, fixture.Cycler.Stop);
        Assert.AreEqual(10_000_000, fixture.Microseconds, "it goes on where it was");
        Assert.AreEqual(0.1 * 10.0 / 3600.0, fixture.Cycler.Charge, 1e-9);
    }

    [TestMethod]
    [DataRow("Discharge at C/20 for 0.5 h or until 3.3 V", "an empty cell")]
    [DataRow("Charge at C/20 until 2.0 V", "a stop on the wrong side")]
    [DataRow("Charge at 20C until 4.0 V", "the voltage of the current alone")]
    [DataRow("Hold at 2.7 V until 1 mA/cm2", "a current that is small from the beginning")]
    public void A_stop_that_is_met_when_the_step_begins_is_said_and_counted(string step, string why)
    {
        foreach (bool guarded in new[] { true, false })
        {
            RunResult run = Rehearsal.Full($"  - Rest for 10 s\n  - {{ step: {step}, as: a }}\n  - Rest for 10 s", guarded);
            Assert.AreEqual(1.0, run.Figures["steps_already_met"], why);
            Assert.IsTrue(run.StepEnds[1].AlreadyMet);
            Assert.IsFalse(run.StepEnds[1].CutShort);
            Assert.AreEqual(0.0, run.Figures["a.duration_s"], 2e-3);
            Assert.IsTrue(run.Marks.Any(mark => mark.Text.StartsWith(step, StringComparison.Ordinal) && mark.Text.Contains("already")));
            Assert.AreEqual(20.0, run.DurationSeconds, 0.01);
        }
    }

    [TestMethod]
    public void Steps_that_end_by_their_own_stop_count_as_no_such_thing_and_say_by_what_they_ended()
    {
        RunResult run = Rehearsal.Full(
            """
              - Charge at C/10 for 10 s
              - Charge at C/10 until 0.01 mAh/cm2
              - Charge at C/10 until 3.45 V
              - Hold at 3.5 V until C/50
            """
        );
        CollectionAssert.AreEqual(
            new[] { StepStop.Time, StepStop.Charge, StepStop.Voltage, StepStop.Current },
            run.StepEnds.Select(end => end.Stop).ToArray()
        );
        Assert.AreEqual(0.0, run.Figures["steps_already_met"]);
        Assert.AreEqual(Outcome.Completed, run.Outcome);
    }

    [TestMethod]
    public void A_capacity_that_is_gone_ends_a_repeated_block_even_when_nothing_flows_any_more()
    {
        // At this rate the ohmic drop alone is beyond both voltages.
        RunResult run = Rehearsal.Full(
            "  - repeat: 1000\n    until_capacity_below: 80 %\n    steps: [Charge at 20C until 4.0 V, Discharge at 20C until 2.5 V]",
            guarded: false
        );
        Assert.HasCount(2, run.StepEnds);
        Assert.IsEmpty(run.Cycles);
    }

    [TestMethod]
    public void The_capacity_of_a_block_is_compared_with_its_own_first_cycle()
    {
        RunResult run = Rehearsal.Full(
            """
              - repeat: 1
                steps: [Charge at C/10 for 20 minutes, Discharge at C/10 for 10 minutes]
              - repeat: 4
                until_capacity_below: 80 %
                steps: [Charge at C/10 for 2 minutes, Discharge at C/10 for 2 minutes]
            """
        );
        Assert.HasCount(5, run.Cycles);
    }

    [TestMethod]
    public void A_current_that_the_guard_keeps_small_is_not_one_that_has_fallen()
    {
        VirtualFixture fixture = Bare("chen2020-lfp");
        fixture.Cycler.ChargeLimit = 0.0;
        fixture.Cycler.Begin(Step("chen2020-lfp", "Hold at 3.6 V until C/50"));
        fixture.AdvanceTo(10_000_000);
        Assert.IsFalse(fixture.Cycler.Finished);
    }

    [TestMethod]
    public void A_cell_that_asks_for_too_much_voltage_does_not_meet_a_stop_by_it()
    {
        RunResult run = Rehearsal.Full("  - Hold at 9 V until C/50", guarded: false);
        Assert.AreEqual(Outcome.Failed, run.Outcome);
        Assert.IsTrue(run.StepEnds.Single().CutShort);
    }

    [TestMethod]
    public void A_stop_that_never_comes_gives_the_step_up()
    {
        RunResult run = Rehearsal.Full("  - Rest until 3.9 V", guarded: false, more: "cycle: 60 s");
        Assert.AreEqual(Outcome.Failed, run.Outcome);
        Assert.Contains("its stop was not met", run.Summary);
    }

    private static VirtualFixture Bare(string cell)
    {
        return new VirtualFixture(Rehearsal.Read(cell, "  - Rest for 1 s").Cases[0], guarded: false);
    }

    private static CyclerStep Step(string cell, string phrase)
    {
        return (CyclerStep)Rehearsal.Read(cell, $"  - {phrase}").Cases[0].Steps[0];
    }
}
