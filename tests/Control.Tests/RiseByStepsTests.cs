namespace SSBms.Control.Tests;

/// <summary>Of a cell with a cathode: which steps of the current show its resistance, and what of a rise is evidence.</summary>
[TestClass]
public sealed class RiseByStepsTests
{
    /// <summary>So slow a cycle that one sample is a level.</summary>
    private const double Cycle = 10.0;
    private const double Volt = 3.4;
    private const double Ohm = 300.0;

    private readonly Quantities _quantities = new();
    private ResistanceWatch _watch = new(Cell());
    private double _celsius = 25.0;

    [TestMethod]
    [DataRow(0.0, 0.2, 8.4, true)]
    [DataRow(0.0, 0.2, 8.6, false)]
    [DataRow(0.2, 0.0, 8.4, true, DisplayName = "the larger of both currents counts")]
    [DataRow(0.2, 0.0, 8.6, false)]
    [DataRow(-0.2, 0.1, 8.4, true)]
    [DataRow(-0.2, 0.1, 8.6, false)]
    [DataRow(0.1, -0.2, 8.4, true)]
    [DataRow(0.1, -0.2, 8.6, false)]
    public void Where_the_voltage_itself_goes_fast_a_step_tells_nothing(double before, double after, double pace, bool tells)
    {
        // One and a half windows of 1.5 V in a capacity of 0.5 mAh/cm²: 7.5 mV in half a minute at 0.2 mA/cm², and one of noise.
        Run(before, after, pace * 0.001);
        Assert.AreEqual(tells, _quantities.IsKnown(Quantity.StepResistance));
    }

    [TestMethod]
    public void After_a_level_at_which_the_voltage_went_fast_the_next_step_tells_nothing_and_the_one_after_it_does()
    {
        Run(0.0, 0.2, 0.02);
        Sample(Volt, 0.0);
        Assert.IsFalse(_quantities.IsKnown(Quantity.StepResistance));
        Sample(Volt + 0.06, 0.2);
        Assert.IsTrue(_quantities.IsKnown(Quantity.StepResistance));
    }

    [TestMethod]
    [DataRow(2.65, true)]
    [DataRow(3.85, true)]
    [DataRow(2.649, false)]
    [DataRow(3.851, false)]
    public void A_tenth_of_the_window_from_its_ends_a_step_tells(double voltage, bool tells)
    {
        double inward = voltage < 3.0 ? 0.1 : -0.1;
        Sample(voltage, 0.0);
        Sample(voltage + inward * Ohm * 0.001, inward);
        Assert.AreEqual(tells, _quantities.IsKnown(Quantity.StepResistance));
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(-0.03)]
    public void A_voltage_that_stays_or_goes_the_other_way_shows_no_resistance(double change)
    {
        Sample(Volt, 0.0);
        Sample(Volt + change, 0.1);
        Assert.IsFalse(_quantities.IsKnown(Quantity.StepResistance));
    }

    [TestMethod]
    public void A_cell_of_half_an_ohm_has_a_resistance_a_baseline_and_a_scatter_of_its_own()
    {
        for (int i = 0; i < 8; i++)
        {
            Probe(i % 2 == 0 ? 0.475 : 0.525, 20.0);
        }

        Probe(0.55, 20.0);
        Assert.AreEqual(1.1, _quantities.Get(Quantity.ResistanceRatio), 1e-6);
        Assert.AreEqual(1.5, _quantities.Get(Quantity.RiseEvidence), 1e-4, "two of its scatters of 5 %, less half of one");
    }

    [TestMethod]
    public void A_level_of_one_sample_says_nothing_of_a_step_without_answer()
    {
        _quantities.Set(Quantity.UnansweredStep, 0.0);
        Probe(Ohm);
        Probe(0.0);
        Missing();
        Assert.AreEqual(0.0, _quantities.Get(Quantity.UnansweredStep));
    }

    [TestMethod]
    public void What_answers_is_not_told_anew()
    {
        _quantities.Set(Quantity.UnansweredStep, 0.0);
        Probe(Ohm);
        Probe(Ohm);
        Assert.IsFalse(_quantities.IsFresh(Quantity.UnansweredStep));
    }

    [TestMethod]
    [DataRow(35.0, 1.19, 0.0)]
    [DataRow(35.0, 1.212, 0.5)]
    [DataRow(15.0, 1.19, 0.0)]
    [DataRow(15.0, 1.212, 0.5)]
    [DataRow(25.0, 1.01, 0.5)]
    public void Two_percent_of_a_rise_are_explained_by_each_kelvin(double celsius, double ratio, double evidence)
    {
        Learn();
        _celsius = celsius;
        Probe(ratio * Ohm);
        Assert.AreEqual(evidence, _quantities.Get(Quantity.RiseEvidence), 1e-6);
    }

    [TestMethod]
    public void What_temperature_explains_of_a_fall_takes_no_evidence_away()
    {
        Learn();
        Probe(1.06 * Ohm);
        Assert.AreEqual(3.5, _quantities.Get(Quantity.RiseEvidence), 1e-6, "six scatters count as four");
        _celsius = 35.0;
        Probe(0.792 * Ohm);
        Assert.AreEqual(3.5 - 1.0 - 0.5, _quantities.Get(Quantity.RiseEvidence), 1e-6, "one scatter below what ten kelvin explain");
    }

    [TestMethod]
    [DataRow(1.24, 3.0, 1.0)]
    [DataRow(1.26, 7.0, 1.26)]
    public void A_rise_half_as_large_again_as_that_before_it_is_one_of_lost_contact(double ratio, double evidence, double accelerated)
    {
        Learn();
        Probe(1.1 * Ohm);
        Assert.AreEqual(3.5, _quantities.Get(Quantity.RiseEvidence), 1e-6);
        Probe(ratio * Ohm);
        Assert.AreEqual(evidence, _quantities.Get(Quantity.RiseEvidence), 1e-6);
        double noise = 1.0 + 4.0 * 0.15 / (0.1 * ratio * Ohm);
        Assert.AreEqual(accelerated > 1.0 ? accelerated / noise : 1.0, _quantities.Get(Quantity.AcceleratedRatio), 1e-6);
    }

    [TestMethod]
    public void What_the_noise_of_a_step_of_a_millivolt_may_have_done_is_no_contact_that_is_lost()
    {
        for (int i = 0; i < 8; i++)
        {
            Probe(20.0, 0.05);
        }

        Probe(21.0, 0.05);
        Probe(31.0, 0.05);
        Assert.AreEqual(1.55 / (1.0 + 4.0 * 0.15 / 1.55), _quantities.Get(Quantity.AcceleratedRatio), 1e-6);
    }

    [TestMethod]
    public void A_little_more_than_the_baseline_that_does_not_rise_is_no_evidence()
    {
        Learn();
        Probe(1.06 * Ohm);
        Probe(1.008 * Ohm);
        Assert.AreEqual(3.0, _quantities.Get(Quantity.RiseEvidence), 1e-6);
    }

    [TestMethod]
    public void Resistances_that_are_all_the_same_scatter_by_one_percent()
    {
        for (int i = 0; i < 8; i++)
        {
            Exact(0.5);
        }

        Exact(0.505);
        Assert.AreEqual(1.01, _quantities.Get(Quantity.ResistanceRatio), 1e-9);
        Assert.AreEqual(0.5, _quantities.Get(Quantity.RiseEvidence), 1e-9);
    }

    [TestMethod]
    public void A_scatter_of_one_and_a_half_percent_is_that()
    {
        for (int i = 0; i < 8; i++)
        {
            Probe((i % 2 == 0 ? 0.985 : 1.015) * Ohm);
        }

        Probe(1.03 * Ohm);
        Assert.AreEqual(1.5, _quantities.Get(Quantity.RiseEvidence), 1e-4);
    }

    [TestMethod]
    public void After_one_that_did_not_fall_a_fall_is_counted_from_nothing()
    {
        Learn();
        Probe(Ohm);
        for (int i = 0; i < 4; i++)
        {
            Probe(0.971 * Ohm);
        }

        // Four times 2.4 are not ten: the fifth begins to learn anew, and eight later it is the baseline.
        for (int i = 0; i < 8; i++)
        {
            Probe(0.971 * Ohm);
            Assert.AreEqual(0.971, _quantities.Get(Quantity.ResistanceRatio), 1e-6);
        }

        Probe(0.971 * Ohm);
        Assert.AreEqual(1.0, _quantities.Get(Quantity.ResistanceRatio), 1e-6);
    }

    private static Settings Cell()
    {
        var settings = new Settings();
        settings.Set(Setting.Cycle, Cycle);
        settings.Set(Setting.VoltageFloor, 2.5);
        settings.Set(Setting.VoltageCeiling, 4.0);
        settings.Set(Setting.ArealCapacity, 0.5);
        settings.Set(Setting.ResistanceActivation, 0.0);
        return settings;
    }

    private void Learn()
    {
        for (int i = 0; i < 8; i++)
        {
            Probe(Ohm);
        }
    }

    /// <summary>A level at which the voltage is ahead of its mean by so much, and a step from it.</summary>
    private void Run(double before, double after, double pace)
    {
        Sample(Volt - 2.0 * pace, before);
        Sample(Volt, before, 15.0);
        Sample(Volt + (after - before) * Ohm * 0.001, after);
    }

    /// <summary>A step from no current, and a cycle without readings that hides the way back; half a minute in all.</summary>
    private void Probe(double ohm, double density = 0.1)
    {
        Sample(Volt, 0.0);
        Sample(Volt + density * ohm * 0.001, density);
        Missing();
    }

    /// <summary>The same in numbers without a remainder.</summary>
    private void Exact(double volt)
    {
        Sample(3.0, 0.0);
        Sample(3.0 + volt, 0.5);
        Missing();
    }

    private void Sample(double voltage, double density, double seconds = Cycle)
    {
        _quantities.BeginCycle();
        _quantities.Set(Quantity.CellVoltage, voltage);
        _quantities.Set(Quantity.CurrentDensity, density);
        _quantities.Set(Quantity.HottestTemperature, _celsius);
        _quantities.Set(Quantity.ColdestTemperature, _celsius);
        _watch.Update(_quantities, seconds);
    }

    private void Missing()
    {
        _quantities.BeginCycle();
        _watch.Update(_quantities, Cycle);
    }
}
