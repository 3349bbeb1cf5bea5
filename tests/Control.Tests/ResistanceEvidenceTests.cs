namespace SSBms.Control.Tests;

/// <summary>What is made of resistances that steps of the current have told.</summary>
[TestClass]
public sealed class ResistanceEvidenceTests
{
    private const double Cycle = 0.1;

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
        Assert.AreEqual(1.4 / (1.0 + 4.0 * 0.15 / 42.0), quantities.Get(Quantity.AcceleratedRatio), 1e-9, "less what noise may have done");
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
}
