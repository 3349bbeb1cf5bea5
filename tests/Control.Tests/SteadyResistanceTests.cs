namespace SSBms.Control.Tests;

/// <summary>Between two lithium electrodes a steady current shows the resistance, and what does not explain its rise is evidence.</summary>
[TestClass]
public sealed class SteadyResistanceTests
{
    private const double Ohm = 300.0;
    private const double Density = 0.2;

    /// <summary>A cycle of a whole second, so that an hour is 3600 of them.</summary>
    private const double Cycle = 1.0;

    private readonly Quantities _quantities = new();
    private ResistanceWatch _watch = new(Cell());

    /// <summary>What a converter reads of no voltage, V.</summary>
    private double _zero;

    [TestMethod]
    public void Voids_under_a_steady_current_are_evidence_without_a_single_step()
    {
        Flow(hours: 2.0, at => Ohm * (1.0 + 0.02 * at * at));
        Assert.IsTrue(_quantities.Get(Quantity.RiseEvidence) > 10.0);
        Assert.IsFalse(_quantities.IsKnown(Quantity.StepResistance));
    }

    [TestMethod]
    public void A_resistance_is_the_mean_of_half_a_minute_and_eight_of_them_are_learned()
    {
        Flow(hours: 239.0 / 3600.0, _ => Ohm);
        Assert.AreEqual(Ohm, _quantities.Get(Quantity.CompensatedResistance), 1e-9);
        Flow(hours: 30.0 / 3600.0, _ => 1.1 * Ohm);
        Assert.IsFalse(_quantities.IsKnown(Quantity.ResistanceRatio), "it holds the last second of those that are learned");
        Flow(hours: 30.0 / 3600.0, _ => 1.1 * Ohm);
        Assert.AreEqual(1.1, _quantities.Get(Quantity.ResistanceRatio), 0.001);
    }

    [TestMethod]
    public void An_interphase_that_slows_down_is_no_evidence()
    {
        Flow(hours: 20.0, at => Ohm * (1.0 + 0.1 * Math.Sqrt(at)));
        Assert.AreEqual(0.0, _quantities.Get(Quantity.RiseEvidence));
    }

    [TestMethod]
    [DataRow(true, 1.2)]
    [DataRow(false, 1.0)]
    public void A_current_that_is_reversed_goes_on_with_the_same_baseline_once_the_zero_was_seen_at_rest(bool rests, double ratio)
    {
        _zero = 0.0015;
        if (rests)
        {
            Flow(hours: 0.02, _ => Ohm, 0.0);
        }

        Flow(hours: 1.0, _ => Ohm);
        Flow(hours: 1.0, _ => 1.2 * Ohm, -Density);
        Assert.AreEqual(ratio, _quantities.Get(Quantity.ResistanceRatio), 0.001);
    }

    [TestMethod]
    public void A_rest_shows_the_zero_so_what_was_learned_before_it_is_learned_anew()
    {
        _zero = -0.002;
        Flow(hours: 1.0, _ => Ohm);
        Assert.AreEqual(Ohm - 10.0, _quantities.Get(Quantity.CompensatedResistance), 1e-6);
        Flow(hours: 0.02, _ => Ohm, 0.0);
        Flow(hours: 1.0, _ => Ohm);
        Assert.AreEqual(Ohm, _quantities.Get(Quantity.CompensatedResistance), 1e-6);
        Assert.AreEqual(1.0, _quantities.Get(Quantity.ResistanceRatio), 1e-6);
    }

    [TestMethod]
    public void At_another_current_the_resistance_is_learned_anew()
    {
        Flow(hours: 1.0, _ => Ohm);
        Flow(hours: 1.0, _ => 1.5 * Ohm, 0.5 * Density);
        Assert.AreEqual(1.0, _quantities.Get(Quantity.ResistanceRatio), 0.001);
        Assert.AreEqual(0.0, _quantities.Get(Quantity.RiseEvidence));
    }

    [TestMethod]
    public void A_cold_cell_whose_activation_energy_is_a_tenth_of_an_electronvolt_off_has_lost_no_contact()
    {
        double off = Arrhenius.Rate(0.5, 25.0 - 5.0) / Arrhenius.Rate(0.4, 25.0 - 5.0);

        // The first second is when the current begins; halves of a minute end with it, so that none has both temperatures.
        Flow(hours: 3601.0 / 3600.0, _ => Ohm);
        double rate = Arrhenius.Rate(0.4, 20.0);
        Flow(hours: 0.5, _ => Ohm / rate / off, Density, celsius: 20.0);
        Assert.AreEqual(1.069, _quantities.Get(Quantity.ResistanceRatio), 0.001);
        Assert.IsTrue(_quantities.Get(Quantity.RiseEvidence) < 10.0);
    }

    [TestMethod]
    public void What_a_released_press_does_to_sound_contact_is_no_evidence()
    {
        Flow(hours: 1.0, _ => Ohm);
        Flow(hours: 0.5, _ => Ohm * Math.Sqrt(2.0), Density, pressure: 2.5);
        Assert.IsTrue(_quantities.Get(Quantity.ResistanceRatio) > 1.4);
        Assert.AreEqual(0.0, _quantities.Get(Quantity.RiseEvidence));
        Assert.AreEqual(1.0, _quantities.Get(Quantity.AcceleratedRatio), "and opens nothing");
    }

    [TestMethod]
    [DataRow(1.0, DisplayName = "of the same sign 40 uV are 1.3 % of 3 mV")]
    [DataRow(-1.0, DisplayName = "of the other sign as well")]
    public void A_zero_that_another_rest_shows_a_little_off_is_no_evidence(double sign)
    {
        const double Small = 0.01;
        _zero = 1e-7;
        Flow(hours: 0.02, _ => Ohm, 0.0);
        Flow(hours: 1.0, _ => Ohm, Small);
        _zero = -0.000039 * sign;
        Flow(hours: 0.02, _ => Ohm, 0.0);
        _zero = 0.0;
        Flow(hours: 0.5, _ => Ohm, sign * Small);
        Assert.IsGreaterThan(1.01, _quantities.Get(Quantity.ResistanceRatio));
        Assert.AreEqual(0.0, _quantities.Get(Quantity.RiseEvidence));
        _zero = 0.00004 * sign;
        Flow(hours: 1.0, _ => Ohm * 1.08, sign * Small);
        Assert.IsGreaterThan(0.0, _quantities.Get(Quantity.RiseEvidence), "more is");
    }

    [TestMethod]
    public void Noise_about_a_baseline_that_was_learned_a_little_low_does_not_go_faster_and_faster()
    {
        var course = new ResistanceCourse();
        var noise = new Random(20261130);
        for (int i = 0; i < 2000; i++)
        {
            course.Pass(30.0);
            double acceleration = course.Add(1.02 + 0.004 * (noise.NextDouble() + noise.NextDouble() - 1.0), 0.0);
            Assert.IsTrue(i < 20 || acceleration < ResistanceCourse.SteadyAcceleration, $"{acceleration} at {i}");
        }
    }

    [TestMethod]
    [DataRow(300.0, 0.0099)]
    [DataRow(12.0, 0.2)]
    [DataRow(-300.0, 0.2)]
    public void A_trickle_a_voltage_of_noise_or_one_against_its_current_tells_no_resistance(double ohm, double density)
    {
        Flow(hours: 1.0, _ => ohm, density);
        Assert.IsFalse(_quantities.IsKnown(Quantity.CompensatedResistance));
    }

    [TestMethod]
    public void A_cell_with_a_cathode_has_a_voltage_of_its_own_and_needs_steps()
    {
        Settings settings = Cell();
        settings.BothElectrodesLithium = false;
        settings.Set(Setting.VoltageFloor, 2.5);
        settings.Set(Setting.VoltageCeiling, 4.0);
        _watch = new ResistanceWatch(settings);
        Flow(hours: 1.0, _ => Ohm);
        Assert.IsFalse(_quantities.IsKnown(Quantity.CompensatedResistance));
    }

    private static Settings Cell()
    {
        var settings = new Settings { BothElectrodesLithium = true };
        settings.Set(Setting.VoltageFloor, -1.0);
        settings.Set(Setting.VoltageCeiling, 1.0);
        settings.Set(Setting.ResistanceActivation, 0.4);
        settings.Set(Setting.Cycle, Cycle);
        return settings;
    }

    private void Flow(double hours, Func<double, double> ohm, double density = Density, double celsius = 25.0, double pressure = 5.0)
    {
        const double voltPerMilliampereAndOhm = 0.001;
        int cycles = (int)Math.Round(hours * 3600.0 / Cycle);
        for (int i = 0; i < cycles; i++)
        {
            _quantities.BeginCycle();
            _quantities.Set(Quantity.CurrentDensity, density);
            _quantities.Set(Quantity.CellVoltage, density * ohm(i * Cycle / 3600.0) * voltPerMilliampereAndOhm + _zero);
            _quantities.Set(Quantity.HottestTemperature, celsius);
            _quantities.Set(Quantity.ColdestTemperature, celsius);
            _quantities.Set(Quantity.StackPressure, pressure);
            _watch.Update(_quantities, Cycle);
        }
    }
}
