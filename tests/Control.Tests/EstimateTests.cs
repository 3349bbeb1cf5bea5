namespace SSBms.Control.Tests;

/// <summary>What is measured from a step of the current, and what is made of it; what charge adds up to.</summary>
[TestClass]
public sealed class EstimateTests
{
    private const double Cycle = 0.1;

    [TestMethod]
    public void A_level_takes_four_samples_on_either_side_and_tells_in_the_fourth()
    {
        var step = new StepResistance(Cycle);
        Assert.IsTrue(step.IsSettled);
        Hold(step, 3.4, 0.0, 4);
        Assert.AreEqual(4, FirstEstimate(step, 3.49, 0.1));
        Assert.AreEqual(900.0, step.Value, 1e-9);
        Assert.AreEqual(0.1, step.Step, 1e-12);
        Assert.AreEqual(0, FirstEstimate(step, 3.49, 0.1), "once only");
        Assert.AreEqual(4, FirstEstimate(step, 3.31, -0.1), "the next step begins where the last one led");
        Assert.AreEqual(900.0, step.Value, 1e-9);
        Assert.AreEqual(-0.2, step.Step, 1e-12);
    }

    [TestMethod]
    public void Three_samples_before_the_step_are_no_level()
    {
        var step = new StepResistance(Cycle);
        Hold(step, 3.4, 0.0, 3);
        Assert.AreEqual(0, FirstEstimate(step, 3.49, 0.1));
    }

    [TestMethod]
    [DataRow(0.19, 2)]
    [DataRow(0.21, 2)]
    [DataRow(0.4, 1)]
    [DataRow(10.0, 1)]
    [DataRow(0.05, 4)]
    public void A_slower_cycle_takes_fewer_samples_and_at_least_one(double cycle, int samples)
    {
        var step = new StepResistance(cycle);
        Assert.AreEqual(samples > 1, step.IsSettled);
        for (int i = 0; i < samples; i++)
        {
            Assert.IsFalse(step.Update(3.4, 0.0, cycle));
        }

        for (int i = 1; i < samples; i++)
        {
            Assert.IsFalse(step.Update(3.49, 0.1, cycle));
        }

        Assert.IsTrue(step.Update(3.49, 0.1, cycle));
    }

    [TestMethod]
    public void A_level_is_the_mean_of_its_first_four_samples_and_follows_by_a_quarter_after_that()
    {
        var step = new StepResistance(Cycle);
        foreach (double voltage in new[] { 3.400, 3.404, 3.402, 3.406 })
        {
            step.Update(voltage, 0.0, Cycle);
        }

        step.Update(3.411, 0.0, Cycle);
        double before = 3.403 + (3.411 - 3.403) / 4.0;
        Assert.AreEqual(4, FirstEstimate(step, 3.5, 0.1));
        Assert.AreEqual(1000.0 * (3.5 - before) / 0.1, step.Value, 1e-6);
    }

    [TestMethod]
    [DataRow(0.1, 0.0039, true)]
    [DataRow(0.1, 0.0041, false)]
    [DataRow(0.1, -0.0039, true)]
    [DataRow(0.1, -0.0041, false)]
    [DataRow(-0.1, 0.0039, true)]
    [DataRow(-0.1, -0.0041, false)]
    public void Two_percent_and_two_microampere_are_the_same_level(double density, double change, bool same)
    {
        var step = new StepResistance(Cycle);
        step.Update(3.4, density, Cycle);
        step.Update(3.4, density + change, Cycle);
        step.Update(3.4, density + change, Cycle);
        step.Update(3.4, density + change, Cycle);
        bool told = FirstEstimate(step, 3.5, 0.3) == 4;
        Assert.AreEqual(same, told, "four samples of one level are one, three are none");
    }

    [TestMethod]
    [DataRow(0.0201, true)]
    [DataRow(0.0199, false)]
    [DataRow(-0.0201, true)]
    [DataRow(-0.0199, false)]
    public void A_step_of_less_than_twenty_microampere_tells_nothing(double density, bool tells)
    {
        var step = new StepResistance(Cycle);
        Hold(step, 3.4, 0.0, 5);
        Assert.AreEqual(tells ? 4 : 0, FirstEstimate(step, 3.4 + density, density));
    }

    /// <summary>A level may wander by 2 % and 0.002 mA/cm²; two and a half times those of both levels together are five of one.</summary>
    [TestMethod]
    [DataRow(2.0, 2.24, true)]
    [DataRow(2.0, 2.20, false)]
    [DataRow(2.0, 1.79, true)]
    [DataRow(2.0, 1.81, false)]
    [DataRow(-2.0, -2.24, true)]
    [DataRow(-2.0, -2.20, false)]
    public void A_step_no_larger_than_five_times_what_a_level_may_wander_tells_nothing(double before, double after, bool tells)
    {
        var step = new StepResistance(Cycle);
        Hold(step, 3.4, before, 10);
        Assert.AreEqual(tells ? 4 : 0, FirstEstimate(step, 3.4 + 0.1 * (after - before), after));
    }

    [TestMethod]
    [DataRow(5, true)]
    [DataRow(10, false)]
    public void A_step_that_takes_longer_than_a_second_and_two_cycles_tells_nothing(int restless, bool tells)
    {
        var step = new StepResistance(Cycle);
        Hold(step, 3.4, 0.0, 5);
        for (int i = 0; i < restless; i++)
        {
            step.Update(3.45, i % 2 == 0 ? 0.05 : 0.15, Cycle);
        }

        Assert.AreEqual(tells, FirstEstimate(step, 3.5, 0.25) == 4);
    }

    [TestMethod]
    public void After_a_restart_two_levels_are_needed_again()
    {
        var step = new StepResistance(Cycle);
        Hold(step, 3.4, 0.0, 10);
        step.Restart();
        Assert.AreEqual(0, FirstEstimate(step, 3.49, 0.1));
        Assert.AreEqual(4, FirstEstimate(step, 3.4, 0.0));
    }

    [TestMethod]
    public void Evidence_is_how_far_resistances_rise_beyond_the_scatter_of_the_first_eight()
    {
        var watch = new ResistanceWatch(Cell());
        var quantities = new Quantities();
        foreach (double resistance in new[] { 285.0, 315.0, 285.0, 315.0, 285.0, 315.0, 285.0 })
        {
            Probe(watch, quantities, resistance);
            Assert.IsFalse(quantities.IsKnown(Quantity.ResistanceRatio), "the first eight are learned");
        }

        Probe(watch, quantities, 315.0);
        Assert.IsFalse(quantities.IsKnown(Quantity.ResistanceRatio));

        // Mean 300, scatter 5 %: a rise of 10 % is two of them, half of one is forgiven.
        Probe(watch, quantities, 330.0);
        Assert.AreEqual(1.1, quantities.Get(Quantity.ResistanceRatio), 1e-9);
        Assert.AreEqual(1.5, quantities.Get(Quantity.RiseEvidence), 1e-6);
        Probe(watch, quantities, 420.0);
        Assert.AreEqual(
            5.0,
            quantities.Get(Quantity.RiseEvidence),
            1e-6,
            "one resistance is no more than four of them, however far it is off"
        );
        Assert.AreEqual(1.4, quantities.Get(Quantity.AcceleratedRatio), 1e-9);
        Probe(watch, quantities, 420.0);
        Assert.AreEqual(4.5, quantities.Get(Quantity.RiseEvidence), 1e-6, "what stands still is no evidence");
        Assert.AreEqual(1.0, quantities.Get(Quantity.AcceleratedRatio));
        Probe(watch, quantities, 300.0);
        Assert.AreEqual(4.0, quantities.Get(Quantity.RiseEvidence), 1e-6);
        Probe(watch, quantities, 200.0);
        Probe(watch, quantities, 200.0);
        Assert.AreEqual(0.0, quantities.Get(Quantity.RiseEvidence), "never below nothing");
        Assert.AreEqual(200.0, quantities.Get(Quantity.StepResistance), 1e-6);
        Assert.AreEqual(200.0, quantities.Get(Quantity.CompensatedResistance), 1e-6, "at 25 degC");
    }

    [TestMethod]
    public void A_scatter_of_less_than_one_percent_counts_as_one_percent_and_evidence_ends_at_a_thousand()
    {
        var watch = new ResistanceWatch(Cell());
        var quantities = new Quantities();
        for (int i = 0; i < 8; i++)
        {
            Probe(watch, quantities, 1000.0);
        }

        Probe(watch, quantities, 1010.0);
        Assert.AreEqual(0.5, quantities.Get(Quantity.RiseEvidence), 1e-6);
        for (int i = 0; i < 500; i++)
        {
            Probe(watch, quantities, 1010.0 + 3000.0 * Math.Pow(i / 500.0, 3.0));
        }

        Assert.AreEqual(1000.0, quantities.Get(Quantity.RiseEvidence));
    }

    [TestMethod]
    public void A_step_of_ten_millivolts_scatters_by_one_and_a_half_percent_however_well_the_first_eight_agree()
    {
        var watch = new ResistanceWatch(Cell());
        var quantities = new Quantities();
        for (int i = 0; i < 8; i++)
        {
            Probe(watch, quantities, 100.0);
        }

        Probe(watch, quantities, 103.0);
        Assert.AreEqual(0.03 / (0.015 / 1.03) - 0.5, quantities.Get(Quantity.RiseEvidence), 1e-6);
    }

    [TestMethod]
    public void Resistances_that_fall_for_long_are_learned_anew()
    {
        var watch = new ResistanceWatch(Cell());
        var quantities = new Quantities();
        for (int i = 0; i < 8; i++)
        {
            Probe(watch, quantities, 300.0);
        }

        // 3 % down is three scatters: 2.5 of evidence each, and beyond ten with the fifth, which is the first of the new eight.
        for (int i = 0; i < 4; i++)
        {
            Probe(watch, quantities, 291.0);
        }

        for (int i = 0; i < 8; i++)
        {
            Probe(watch, quantities, 291.0);
            Assert.AreEqual(0.97, quantities.Get(Quantity.ResistanceRatio), 1e-9, "still beside the old ones");
        }

        Probe(watch, quantities, 291.0);
        Assert.AreEqual(1.0, quantities.Get(Quantity.ResistanceRatio), 1e-9);
        Assert.AreEqual(0.0, quantities.Get(Quantity.RiseEvidence));
    }

    [TestMethod]
    public void What_is_learned_anew_in_the_warmth_is_held_against_the_warmth()
    {
        var watch = new ResistanceWatch(Cell());
        var quantities = new Quantities();
        for (int i = 0; i < 8; i++)
        {
            Probe(watch, quantities, 3000.0);
        }

        // 20 K may have changed a resistance by 40 %; it has fallen by 60 %, which counts, and is the new baseline with the eighth.
        for (int i = 0; i < 12; i++)
        {
            Probe(watch, quantities, 1200.0 / Arrhenius.Rate(0.4, 45.0), 45.0);
        }

        Assert.AreEqual(1.0, quantities.Get(Quantity.ResistanceRatio), 1e-9);
        Probe(watch, quantities, 1248.0 / Arrhenius.Rate(0.4, 45.0), 45.0);
        Assert.AreEqual(1.04, quantities.Get(Quantity.ResistanceRatio), 1e-9);
        Assert.AreEqual(3.5, quantities.Get(Quantity.RiseEvidence), 1e-6, "four scatters, half of one is forgiven");
    }

    [TestMethod]
    public void A_baseline_has_the_temperature_of_the_last_of_its_eight()
    {
        var watch = new ResistanceWatch(Cell());
        var quantities = new Quantities();
        for (int i = 0; i < 9; i++)
        {
            double celsius = i < 7 ? 25.0 : 35.0;
            double resistance = i < 8 ? 3000.0 : 3120.0;
            Probe(watch, quantities, resistance / Arrhenius.Rate(0.4, celsius), celsius);
        }

        Assert.AreEqual(3.5, quantities.Get(Quantity.RiseEvidence), 1e-6);
    }

    [TestMethod]
    [DataRow(2.66, true)]
    [DataRow(2.64, false)]
    [DataRow(3.84, true)]
    [DataRow(3.86, false)]
    public void Within_a_tenth_of_either_end_of_the_window_a_step_is_no_evidence(double voltage, bool tells)
    {
        var watch = new ResistanceWatch(Cell());
        var quantities = new Quantities();
        Hold(watch, quantities, voltage, 0.0);
        Hold(watch, quantities, voltage, -0.0001);
        Hold(watch, quantities, voltage < 3.0 ? voltage + 0.003 : voltage - 0.003, voltage < 3.0 ? 0.03 : -0.03);
        Assert.AreEqual(tells, quantities.IsKnown(Quantity.StepResistance));
    }

    [TestMethod]
    [DataRow(Quantity.CellVoltage)]
    [DataRow(Quantity.CurrentDensity)]
    [DataRow(Quantity.HottestTemperature)]
    public void A_sample_without_voltage_current_or_temperature_ends_the_level(Quantity missing)
    {
        var watch = new ResistanceWatch(Cell());
        var quantities = new Quantities();
        Hold(watch, quantities, 3.4, 0.0);
        quantities.BeginCycle();
        Set(quantities, 3.4, 0.0);
        quantities.Forget(missing);
        watch.Update(quantities, Cycle);
        Hold(watch, quantities, 3.43, 0.1);
        Assert.IsFalse(quantities.IsKnown(Quantity.StepResistance));
        Hold(watch, quantities, 3.4, 0.0);
        Assert.AreEqual(300.0, quantities.Get(Quantity.StepResistance), 1e-6);
    }

    [TestMethod]
    public void A_step_without_answer_is_told_in_the_cycle_after_it_and_taken_back_by_the_key()
    {
        var watch = new ResistanceWatch(Cell());
        var quantities = new Quantities();
        quantities.Set(Quantity.UnansweredStep, 0.0);
        Probe(watch, quantities, 300.0);
        Hold(watch, quantities, 3.4, 0.0);
        Hold(watch, quantities, 3.4, 0.1);
        Assert.AreEqual(1.0, quantities.Get(Quantity.UnansweredStep), 1e-9);
        watch.ForgetStep();
        Hold(watch, quantities, 3.4, 0.1);
        Assert.AreEqual(0.0, quantities.Get(Quantity.UnansweredStep));
    }

    [TestMethod]
    [DataRow(25.0, 0.028, 1.0, DisplayName = "4.2 mV expected at 25 degC: it tells")]
    [DataRow(25.0, 0.026, 0.0, DisplayName = "3.9 mV: noise would decide")]
    [DataRow(80.0, 0.28, 0.0, DisplayName = "42 mV if it were cold, 3.7 mV as hot as it is")]
    [DataRow(80.0, 0.32, 1.0, DisplayName = "4.2 mV in the hot cell")]
    public void What_a_step_lacks_is_judged_by_the_voltage_that_a_cell_has_at_its_own_temperature(
        double celsius,
        double step,
        double missing
    )
    {
        var watch = new ResistanceWatch(Cell());
        var quantities = new Quantities();
        quantities.Set(Quantity.UnansweredStep, 0.0);
        double resistance = 150.0 / Arrhenius.Rate(0.4, celsius);
        Hold(watch, quantities, 3.4, 0.0, celsius, celsius);
        Hold(watch, quantities, 3.4 + 1e-3 * resistance, 1.0, celsius, celsius);
        Hold(watch, quantities, 3.4, 0.0, celsius, celsius);
        Hold(watch, quantities, 3.4, step, celsius, celsius);
        Assert.AreEqual(missing, quantities.Get(Quantity.UnansweredStep), 1e-9);
    }

    [TestMethod]
    public void Resistance_is_carried_to_25_degrees_from_the_mean_of_both_temperatures()
    {
        var watch = new ResistanceWatch(Cell());
        var quantities = new Quantities();
        Hold(watch, quantities, 3.4, 0.0, hottest: 45.0, coldest: 25.0);
        Hold(watch, quantities, 3.43, 0.1, hottest: 45.0, coldest: 25.0);
        Assert.AreEqual(300.0, quantities.Get(Quantity.StepResistance), 1e-6);
        Assert.AreEqual(300.0 * Arrhenius.Rate(0.4, 35.0), quantities.Get(Quantity.CompensatedResistance), 1e-6);
    }

    [TestMethod]
    public void Charge_counts_by_its_sign_up_to_a_gap_of_a_minute_and_only_when_the_current_is_new()
    {
        var ledger = new ChargeLedger(3.0, bothLithium: true);
        var quantities = new Quantities();
        Flow(ledger, quantities, 0.36, 60.0);
        Flow(ledger, quantities, -0.72, 10.0);
        Assert.AreEqual(0.006, quantities.Get(Quantity.ChargePlated), 1e-12);
        Assert.AreEqual(0.002, quantities.Get(Quantity.ChargeStripped), 1e-12);
        Flow(ledger, quantities, 0.36, 60.1);
        quantities.BeginCycle();
        ledger.Update(quantities, 10.0);
        Assert.AreEqual(0.006, quantities.Get(Quantity.ChargePlated), 1e-12);
        Assert.IsFalse(quantities.IsKnown(Quantity.HalfCycleCharge), "two lithium electrodes have no half cycle that fills one");
    }

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(-1.0)]
    public void A_half_cycle_turns_where_more_than_a_fiftieth_of_the_capacity_has_come_back(double sign)
    {
        var ledger = new ChargeLedger(1.0, bothLithium: false);
        var quantities = new Quantities();
        Flow(ledger, quantities, sign * 36.0, 30.0);
        Assert.AreEqual(0.3, quantities.Get(Quantity.HalfCycleCharge), 1e-12);
        Flow(ledger, quantities, sign * -36.0, 1.9);
        Assert.AreEqual(0.3, quantities.Get(Quantity.HalfCycleCharge), 1e-12, "it has not turned yet");
        Flow(ledger, quantities, sign * 36.0, 2.9);
        Assert.AreEqual(0.31, quantities.Get(Quantity.HalfCycleCharge), 1e-12, "and goes on from where it was farthest");
        Flow(ledger, quantities, sign * -36.0, 2.1);
        Assert.AreEqual(0.021, quantities.Get(Quantity.HalfCycleCharge), 1e-12, "turned");
        Flow(ledger, quantities, sign * -36.0, 40.0);
        Assert.AreEqual(0.421, quantities.Get(Quantity.HalfCycleCharge), 1e-12);
        ledger.BeginHalfCycle();
        Flow(ledger, quantities, sign * -36.0, 1.0);
        Assert.AreEqual(0.01, quantities.Get(Quantity.HalfCycleCharge), 1e-12, "begun anew by the key");
    }

    private static Settings Cell()
    {
        var settings = new Settings();
        settings.Set(Setting.VoltageFloor, 2.5);
        settings.Set(Setting.VoltageCeiling, 4.0);
        settings.Set(Setting.ResistanceActivation, 0.4);
        return settings;
    }

    private static void Probe(ResistanceWatch watch, Quantities quantities, double resistance, double celsius = 25.0)
    {
        Hold(watch, quantities, 3.4, 0.0, celsius, celsius);
        Hold(watch, quantities, 3.4 + 0.1e-3 * resistance, 0.1, celsius, celsius);

        // The way back is a step as well: hide it, so that each call is one.
        quantities.BeginCycle();
        watch.Update(quantities, Cycle);
    }

    private static void Hold(
        ResistanceWatch watch,
        Quantities quantities,
        double voltage,
        double density,
        double hottest = 25.0,
        double coldest = 25.0
    )
    {
        for (int i = 0; i < 5; i++)
        {
            quantities.BeginCycle();
            Set(quantities, voltage, density, hottest, coldest);
            watch.Update(quantities, Cycle);
        }
    }

    private static void Set(Quantities quantities, double voltage, double density, double hottest = 25.0, double coldest = 25.0)
    {
        quantities.Set(Quantity.CellVoltage, voltage);
        quantities.Set(Quantity.CurrentDensity, density);
        quantities.Set(Quantity.HottestTemperature, hottest);
        quantities.Set(Quantity.ColdestTemperature, coldest);
    }

    private static void Flow(ChargeLedger ledger, Quantities quantities, double density, double seconds)
    {
        quantities.BeginCycle();
        quantities.Set(Quantity.CurrentDensity, density);
        ledger.Update(quantities, seconds);
    }

    private static void Hold(StepResistance step, double voltage, double density, int samples)
    {
        for (int i = 0; i < samples; i++)
        {
            step.Update(voltage, density, Cycle);
        }
    }

    /// <summary>In which of twelve samples a level tells a resistance; 0 for none.</summary>
    private static int FirstEstimate(StepResistance step, double voltage, double density)
    {
        int first = 0;
        for (int i = 1; i <= 12; i++)
        {
            bool told = step.Update(voltage, density, Cycle);
            first = told && first == 0 ? i : first;
        }

        return first;
    }
}
