using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Tests;

/// <summary>A run says what the contacts and the cell did, not what was commanded.</summary>
[TestClass]
public sealed class OutcomeTests
{
    private const string FullCell = """
        title: A test
        cell: chen2020-lfp
        fixture: { pressure: 5 MPa }

        """;

    [TestMethod]
    public void A_contactor_that_is_welded_was_not_opened_whatever_the_guard_decided()
    {
        RunResult run = Run("steps: [Fault contactor welded, Charge at C/10 for 1 min, Fault nau7802 off, Charge at C/10 for 10 min]");
        Assert.AreEqual(Outcome.Unopened, run.Outcome);
        StringAssert.Contains(run.Summary, "The contactor did not open: at the end 0.04437 mA/cm² still flowed");
        Assert.IsFalse(run.Figures.ContainsKey("open_time_s"));
        Mark raised = run.Marks.Single(mark => mark.Text.StartsWith("contactor-fault", StringComparison.Ordinal));
        StringAssert.Contains(raised.Text, "contactor-mismatch 0.6 above 0.5 s");
        Assert.IsGreaterThan(run.Trip!.TimeSeconds, raised.TimeSeconds, "it was raised after the trip");
    }

    [TestMethod]
    [DataRow("Fault firmware hung", Outcome.Interrupted, "the heartbeat had stopped")]
    [DataRow("Fault board restarted", Outcome.Tripped, "lost-while-closed")]
    [DataRow("Fault contactor stuck-open after 10 min", Outcome.Tripped, "uncommanded-opening")]
    public void A_contactor_that_opens_before_anything_trips_is_told_with_what_opened_it(string fault, Outcome outcome, string cause)
    {
        RunResult run = Run($"steps: [Charge at C/10 for 1 min, {fault}, Charge at C/10 for 1 h]");
        Assert.AreEqual(outcome, run.Outcome);
        StringAssert.Contains(run.Summary, cause);
        Assert.IsGreaterThan(0.0, run.Figures["openings"]);
        Assert.IsLessThan(1800.0, run.Figures["duration_s"]);
    }

    [TestMethod]
    public void A_guard_that_never_becomes_ready_says_what_it_saw_and_where_the_bound_is()
    {
        RunResult run = Run("temperature: 60 °C\nsteps: [Charge at C/10 for 1 min]");
        Assert.AreEqual(Outcome.Unready, run.Outcome);
        StringAssert.Contains(run.Summary, "over-temperature: hottest-temperature 60");
        StringAssert.Contains(run.Summary, "above 50 °C");
    }

    [TestMethod]
    public void A_trip_by_the_comparator_says_where_it_was_set_and_what_really_flowed()
    {
        RunResult run = Run("steps: [Plate at 0.1 mA/cm2 for 1 min, Plate at 0.4 mA/cm2 for 1 min]", "chen2020-symmetric");
        Assert.AreEqual("hardware-over-current", run.Trip!.Diagnosis);
        StringAssert.Contains(run.Summary, "the comparator was set to 0.27 mA/cm² plating");
        Assert.IsFalse(run.Trip.Values.Any(value => value.Name is "current" or "current-density"), "read after the contactor had opened");
        Assert.AreEqual(0.4, run.Trip.Truth.Single(value => value.Name == "current-density").Value, 1e-9);
    }

    [TestMethod]
    public void A_healthy_cell_that_trips_is_said_to_have_tripped_falsely()
    {
        RunResult run = Run("steps: [Charge at C/10 for 1 min, Fault plate temperature offset 30 K, Charge at C/10 for 1 min]");
        Assert.AreEqual("over-temperature", run.Trip!.Diagnosis);
        Assert.AreEqual(1.0, run.Figures["false_trip"]);
        Assert.AreEqual(1.0, run.Figures["contact_fraction_at_opening"], 1e-6);
        StringAssert.Contains(run.Summary, "False: the simulated cell was not beyond the bound");
    }

    [TestMethod]
    public void A_true_trip_is_not_called_false()
    {
        RunResult run = Run("steps: [Ramp pressure to 0 MPa in 10 min, Strip at 0.2 mA/cm2 for 1 h]", "chen2020-symmetric");
        Assert.AreEqual("critical-stack-pressure", run.Trip!.Diagnosis);
        Assert.AreEqual(0.0, run.Figures["false_trip"]);
    }

    [TestMethod]
    public void A_step_that_the_contactor_cut_off_ended_then_with_the_voltage_it_had()
    {
        RunResult run = Run(
            "steps: [{ step: Strip at 0.1 mA/cm2 for 1 min, as: a }, Fault nau7802 off, { step: Strip at 0.1 mA/cm2 for 1 h, as: b }]",
            "chen2020-symmetric"
        );
        Assert.AreEqual(Outcome.Tripped, run.Outcome);
        Assert.AreEqual(run.Figures["open_time_s"] - 60.0, run.Figures["b.duration_s"], 1e-3);
        Assert.AreEqual(run.Figures["a.end_voltage_v"], run.Figures["b.end_voltage_v"], 1e-3);
        Assert.AreEqual(0.1 * run.Figures["b.duration_s"] / 3600.0, run.Figures["b.charge_mah_per_cm2"], 1e-6);
    }

    [TestMethod]
    public void The_highest_voltage_has_its_sign_and_extremes_end_with_the_run()
    {
        RunResult run = Run("steps: [Strip at 0.1 mA/cm2 for 10 s]", "chen2020-symmetric");
        Assert.IsLessThan(-0.01, run.Figures["min_voltage_v"]);
        Assert.IsLessThanOrEqualTo(0.0, run.Figures["max_voltage_v"]);
        run = Run("steps: [Ramp pressure to 0 MPa in 10 min, Strip at 0.2 mA/cm2 for 1 h]", "chen2020-symmetric");
        Assert.AreEqual(run.Figures["pressure_at_opening_mpa"], run.Figures["min_pressure_mpa"], 0.01);
    }

    [TestMethod]
    public void Two_voltages_of_different_age_are_not_held_against_each_other()
    {
        RunResult run = Run(
            """
            cycle: 10 s
            changes:
              lithium.resistance: { value: 2500, unit: ohm.cm2, basis: assumed, source: an aged cell }
            steps:
              - Charge at 0.1C for 3 h
              - repeat: 60
                steps: [Charge at 0.1C for 10.5 s, Discharge at 0.1C for 10.5 s]
            """
        );
        Assert.AreEqual(Outcome.Completed, run.Outcome);
    }

    [TestMethod]
    public void A_diagnosis_that_flaps_is_told_with_its_number_and_not_a_thousand_times()
    {
        RunResult run = Run("steps: [Ramp pressure to 0 MPa in 10 min, Strip at 0.2 mA/cm2 for 1 h]", "chen2020-symmetric");
        Mark[] told = [.. run.Marks.Where(mark => mark.Text.StartsWith("critical-stack-pressure", StringComparison.Ordinal))];
        Assert.IsLessThan(20, told.Length);
    }

    [TestMethod]
    [DataRow("expect: [trip_tme_s < 5]", "did you mean \"trip_time_s\"?")]
    [DataRow("expect: [a.charge_mah < 5]", "did you mean \"a.charge_mah_per_cm2\"?")]
    [DataRow("expect: [b.duration_s < 5]", "did you mean \"a.duration_s\"?")]
    [DataRow("expect: [unguarded.duration_s < 5]", "this experiment has no figure \"unguarded.duration_s\"")]
    [DataRow("expect: [duration_s < trip_tim_s]", "did you mean \"trip_time_s\"?")]
    [DataRow("expect: [cycles < 5]", "this experiment has no figure \"cycles\"")]
    [DataRow("expect_without_guard: [trip_time_s < 5]", "a run without the guard has no figure \"trip_time_s\"")]
    public void A_figure_that_cannot_be_there_is_known_before_anything_runs(string clause, string said)
    {
        InputException error = Assert.ThrowsExactly<InputException>(() =>
            ExperimentReader.Read("x.yaml", FullCell + $"steps: [{{ step: Rest for 1 min, as: a }}]\n{clause}\n")
        );
        StringAssert.Contains(error.Message, said);
        StringAssert.StartsWith(error.Message, "x.yaml:5: ");
    }

    [TestMethod]
    [DataRow("", Verdict.Nothing)]
    [DataRow("expect: [outcome is completed]", Verdict.Passed)]
    [DataRow("expect: [outcome is tripped]", Verdict.Failed)]
    [DataRow("expect_without_guard: [outcome is completed]", Verdict.Unjudged)]
    [DataRow("temperature: 60 °C", Verdict.Failed)]
    public void Nothing_judged_is_not_the_same_as_passed(string rest, Verdict verdict)
    {
        ExperimentResult result = Execute($"steps: [Rest for 1 min]\n{rest}\n", "chen2020-lfp");
        Assert.AreEqual(verdict, result.Verdict);
    }

    private static RunResult Run(string rest, string cell = "chen2020-lfp")
    {
        return Execute(rest, cell).Cases[0].Runs[0];
    }

    private static ExperimentResult Execute(string rest, string cell)
    {
        string text = FullCell.Replace("chen2020-lfp", cell, StringComparison.Ordinal) + rest + "\n";
        return ExperimentRun.Execute(ExperimentReader.Read("test.yaml", text), withoutGuard: false, progress: null);
    }
}
