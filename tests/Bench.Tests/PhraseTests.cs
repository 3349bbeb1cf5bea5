using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.Bench.Runs;

namespace SSBms.Bench.Tests;

/// <summary>What people who know PyBaMM type is understood, and what cannot be meant is refused at its place.</summary>
[TestClass]
public sealed class PhraseTests
{
    [TestMethod]
    [DataRow("Rest for 10 mins", 600.0)]
    [DataRow("Rest for 2 hrs", 7200.0)]
    [DataRow("Rest for 1 hr", 3600.0)]
    [DataRow("rest for 10 secs", 10.0)]
    [DataRow("Rest for 500 milliseconds", 0.5)]
    [DataRow("Rest for 5 Minutes", 300.0)]
    [DataRow("Rest for 1hour", 3600.0)]
    [DataRow("Rest for 3\u00A0min", 180.0)]
    public void A_time_is_read_as_people_write_it(string phrase, double seconds)
    {
        Assert.AreEqual(seconds, Step(phrase).Duration);
    }

    [TestMethod]
    [DataRow("50 \u00B5A")] // micro sign
    [DataRow("50 \u03BCA")] // small mu
    [DataRow("50uA")]
    [DataRow("0.05 mA")]
    [DataRow("5e-5 A")]
    public void A_current_is_read_with_either_micro(string current)
    {
        Assert.AreEqual(5e-5, Step($"Charge at {current} for 1 h").Current.Value, 1e-12);
    }

    [TestMethod]
    [DataRow("0.2 mA/cm2")]
    [DataRow("0.2 mA/cm\u00B2")]
    [DataRow("0.2 mA/cm^2")]
    [DataRow("0.2 mA cm-2")]
    [DataRow("0.2 mA cm^-2")]
    [DataRow("0.2 mA\u00B7cm\u207B\u00B2")]
    [DataRow("200 \u03BCA/cm2")]
    public void A_current_density_is_read_as_papers_print_it(string density)
    {
        Assert.AreEqual(0.2, Step($"Charge at {density} for 1 h").Current.Value, 1e-12);
    }

    [TestMethod]
    [DataRow("100 k\u03A9")] // capital omega
    [DataRow("100 k\u2126")] // ohm sign
    [DataRow("100 kOhm")]
    [DataRow("100 kohm")]
    public void A_load_is_read_with_either_ohm(string load)
    {
        Assert.AreEqual(1e5, Step($"Discharge at {load} for 1 h").Level, 1e-6);
    }

    [TestMethod]
    [DataRow("Discharge at C/20 for 0.5 h or until 3.3 V or until 0.1 mAh/cm2")]
    [DataRow("Discharge at C/20 until 3.3 V or 0.1 mAh/cm2 or for 0.5 h")]
    [DataRow("Discharge at C / 20 for 30 mins until 3.3V or until 0.1 mAh/cm2 (10 second period)")]
    public void A_step_may_have_a_time_and_two_stops_in_any_order(string phrase)
    {
        CyclerStep step = Step(phrase);
        Assert.AreEqual(1800.0, step.Duration);
        Assert.AreEqual(3.3, step.StopVoltage);
        Assert.AreEqual(0.1, step.StopCharge);
        Assert.AreEqual(0.05, step.Current.Value);
    }

    [TestMethod]
    public void A_rest_ends_at_a_voltage_from_whichever_side_it_comes()
    {
        RunResult run = Rehearsal.Full(
            """
              - Charge at C/5 for 30 mins
              - { step: Rest until 3.45 V, as: down }
              - Discharge at C/2 for 2 mins
              - { step: Rest for 1 h or until 3.35 V, as: up }
            """,
            guarded: false
        );
        Assert.AreEqual(Outcome.Completed, run.Outcome);
        Assert.AreEqual(3.45, run.Figures["down.end_voltage_v"], 2e-3);
        Assert.AreEqual(3.35, run.Figures["up.end_voltage_v"], 2e-3);
        Assert.AreEqual(StepStop.Voltage, run.StepEnds[1].Stop);
        Assert.AreEqual(StepStop.Voltage, run.StepEnds[3].Stop);
        Assert.AreEqual(0.0, run.Figures["steps_already_met"]);
    }

    [TestMethod]
    public void A_hold_keeps_to_its_largest_current_and_ends_only_when_the_voltage_is_held()
    {
        RunResult run = Rehearsal.Full("  - { step: Hold at 3.6 V with at most 0.05 mA/cm2 until 0.02 mA/cm2, as: a }", guarded: false);
        Assert.AreEqual(0.05, run.Series[Channel.Density].Max(), 1e-6);
        Assert.AreEqual(3.6, run.Figures["a.end_voltage_v"], 1e-3);
        Assert.AreEqual(StepStop.Current, run.StepEnds[0].Stop);
        Assert.IsGreaterThan(60.0, run.Figures["a.duration_s"]);
    }

    [TestMethod]
    [DataRow("until_voltage_above: 3.5 V", 2)]
    [DataRow("until_charge_above: 0.02 mAh/cm2", 2)]
    public void A_repeated_block_ends_by_a_voltage_or_a_charge(string until, int least)
    {
        RunResult run = Rehearsal.Full(
            $"  - repeat: 200\n    {until}\n    steps: [Charge at C/5 for 10 mins, Rest for 1 min]",
            guarded: false
        );
        Assert.AreEqual(Outcome.Completed, run.Outcome);
        int passes = run.StepEnds.Count / 2;
        Assert.IsTrue(passes >= least && passes < 200, $"{passes} passes");
    }

    [TestMethod]
    public void A_repeated_block_ends_when_a_discharge_gives_less_than_a_charge()
    {
        RunResult run = Rehearsal.Full(
            "  - repeat: 20\n    until_capacity_below: 0.01 mAh/cm2\n    steps: [Charge at C/5 for 2 mins, Discharge at C/5 for 1 min]"
        );
        Assert.HasCount(1, run.Cycles);
    }

    [TestMethod]
    public void Each_pass_of_a_block_has_figures_of_its_own_and_the_newest_is_called_last()
    {
        RunResult run = Rehearsal.Full(
            """
              - repeat: 2
                steps:
                  - { step: Charge at C/10 for 10 s, as: c }
                  - repeat: 3
                    steps: [{ step: Rest for 1 s, as: r }]
            """
        );
        string[] names = [.. run.Figures.Keys.Where(name => name.EndsWith(".duration_s", StringComparison.Ordinal))];
        string[] expected = ["c.1", "c.2", "c.last", "r.1.1", "r.1.2", "r.1.3", "r.2.1", "r.2.2", "r.2.3", "r.last.last"];
        CollectionAssert.AreEquivalent(expected.Select(name => name + ".duration_s").ToArray(), names);
    }

    [TestMethod]
    [DataRow("{ current: [0.05, 0.1] mA/cm2 }")]
    [DataRow("{ current: [0.05 mA/cm2, 100 uA/cm2] }")]
    [DataRow("{ current: \"[0.05, 0.1] mA/cm2\" }")]
    [DataRow("\n      current: [0.05, 0.1] mA/cm2")]
    public void A_loop_goes_through_its_values(string values)
    {
        Experiment experiment = Rehearsal.Read(
            "chen2020-symmetric",
            $"  - for: {values}\n    steps:\n      - {{ step: \"Plate at {{current}} for 1 s\", as: p }}\n      - Rest for 1 s"
        );
        CyclerStep[] steps = [.. experiment.Cases[0].Steps.Cast<CyclerStep>()];
        Assert.HasCount(4, steps);
        Assert.AreEqual(0.05, steps[0].Current.Value, 1e-12);
        Assert.AreEqual(0.1, steps[2].Current.Value, 1e-12);
        Assert.AreEqual("p.1", steps[0].Label);
        Assert.AreEqual("p.2", steps[2].Label);
    }

    [TestMethod]
    [DataRow("  - for: { a: [1, 2] s }\n    steps: [\"Rest for {b}\"]", ":7: \"Rest for {b}\": no loop around it gives")]
    [DataRow("  - for: { a: [1, 2] s, b: [1] }\n    steps: [Rest for 1 s]", ":6: \"for\" needs one name")]
    [DataRow("  - for: { a: 5 s }\n    steps: [\"Rest for {a}\"]", ":6: \"5 s\" is no list")]
    [DataRow("  - Rest for {x}", ":6: \"Rest for {x}\": no loop around it gives")]
    [DataRow("  - Rest until 3.4 V until 3.5 V", "has two voltages")]
    [DataRow("  - Rest for 1 h for 2 h", "says twice how long")]
    [DataRow("  - Hold at 3.4 V with at most 0.1 mA/cm2 until 0.2 mA/cm2", "never exceeds")]
    [DataRow("  - Charge at C/10 with at most 1 mA for 1 h", "only Hold takes")]
    [DataRow("  - Hold at 3.4 V until -5 uA", "\"-5 uA\" must be greater than zero")]
    [DataRow("  - Hold at 3.4 V until C/0", "\"C/0\" is out of range")]
    [DataRow("  - Charge at 0,2 mA/cm2 for 1 h", ":6: \"Charge at 0,2 mA/cm2 for 1 h\": \"0,2\" has a decimal comma")]
    [DataRow("  [Rest for 1 s, \"Charge at 0,2 mA for 1 h\"]", ":6: \"Charge at 0,2 mA for 1 h\": \"0,2\" has a decimal comma")]
    [DataRow("  [Rest for 1 s, Charge at 0,2 mA for 1 h]", ":6: \"0,2\" has a decimal comma; expected a point, 0.2")]
    [DataRow("  - Rest for ٥ s", "is no time")]
    [DataRow("  - Charge at C/٥ for 1 h", "is no rate")]
    public void What_cannot_be_meant_is_refused_where_it_stands(string steps, string says)
    {
        string message = Rehearsal.Refusal("chen2020-lfp", steps);
        Assert.StartsWith("x.yaml:", message);
        Assert.Contains(says, message);
    }

    [TestMethod]
    [DataRow("Hold at 0.1 V until C/50")]
    [DataRow("Hold at 0.1 V with at most C/5 until 1 uA")]
    [DataRow("Charge at C/10 for 1 h")]
    public void A_c_rate_needs_a_cell_with_a_capacity(string step)
    {
        Assert.Contains("has no capacity for a C-rate", Rehearsal.Refusal("chen2020-symmetric", $"  - {step}"));
    }

    private static CyclerStep Step(string phrase)
    {
        return (CyclerStep)Rehearsal.Read("chen2020-lfp", $"  - {phrase}").Cases[0].Steps[0];
    }
}
