namespace SSBms.Control.Tests;

/// <summary>What is said of channels held against each other, at the edges of time, pressure, voltage and temperature.</summary>
[TestClass]
public sealed class PlausibilityEdgeTests
{
    /// <summary>A little more than half of a twentieth of the capacity, at 1 mA/cm².</summary>
    private const double HalfStretch = 91.0;

    private readonly Sample _sample = new();
    private readonly Quantities _quantities = new();
    private double _voltage = 3.4;
    private double _density = 1.0;
    private double _pressure = 5.0;
    private double _hottest = 25.0;

    [TestMethod]
    [DataRow(1, false)]
    [DataRow(2, true)]
    public void Two_seconds_after_the_current_began_a_pressure_that_jumps_is_told(int seconds, bool told)
    {
        Plausibility watch = Made(bothLithium: false);
        _density = 0.0;
        Step(watch, 1.0);
        _density = 0.1;
        for (int i = 1; i < seconds; i++)
        {
            Step(watch, 1.0);
        }

        _pressure += 5.0;
        Step(watch, 1.0);
        Assert.AreEqual(told ? 5.0 : 0.0, Get(Quantity.PressureJump), 1e-9);
    }

    [TestMethod]
    public void A_voltage_that_was_another_before_the_contactor_opened_makes_no_room_for_a_jump()
    {
        Plausibility watch = Made(bothLithium: false);
        Step(watch, 1.0);
        Step(watch, 1.0, told: false);
        _voltage = 2.0;
        for (int i = 0; i < 4; i++)
        {
            Step(watch, 1.0);
        }

        _voltage += 0.4;
        Step(watch, 1.0);
        Assert.AreEqual(0.4, Get(Quantity.VoltageJump), 1e-9);
    }

    [TestMethod]
    public void A_voltage_that_was_against_its_current_from_the_start_has_not_turned()
    {
        Plausibility watch = Made(bothLithium: true);
        _voltage = -0.1;
        Step(watch, 1.0);
        for (int i = 0; i < 5; i++)
        {
            Step(watch, 1.0);
            Assert.IsTrue(_quantities.IsFresh(Quantity.ResistanceShare));
        }
    }

    [TestMethod]
    public void A_voltage_that_has_turned_by_no_more_than_noise_is_a_dead_short()
    {
        Plausibility watch = Made(bothLithium: true);
        _voltage = 0.1;
        for (int i = 0; i < 30; i++)
        {
            Step(watch, 0.1);
        }

        _voltage = -ApparentResistance.LeastVoltage;
        Step(watch, 0.1);
        Assert.IsGreaterThan(0.0, Get(Quantity.VoltageJump));
        Assert.AreEqual(-0.025, Get(Quantity.ResistanceShare), 1e-9);
    }

    [TestMethod]
    public void A_pressure_without_answer_is_told_when_a_stretch_of_a_twentieth_of_the_capacity_has_said_so()
    {
        Plausibility watch = Unanswered();
        Step(watch, HalfStretch);
        Assert.IsFalse(_quantities.IsFresh(Quantity.UnansweredPressure), "half of a stretch says nothing");
        Step(watch, HalfStretch);
        Assert.IsTrue(_quantities.IsFresh(Quantity.UnansweredPressure));
        Assert.IsGreaterThan(0.3, Get(Quantity.UnansweredPressure));
    }

    [TestMethod]
    public void A_trickle_is_a_rest_that_breaks_the_stretch()
    {
        Plausibility watch = Unanswered();
        foreach (double density in new[] { 1.0, 0.005, 1.0 })
        {
            _density = density;
            Step(watch, HalfStretch);
            Assert.IsFalse(_quantities.IsFresh(Quantity.UnansweredPressure));
        }

        Step(watch, HalfStretch);
        Assert.IsTrue(_quantities.IsFresh(Quantity.UnansweredPressure));
    }

    [TestMethod]
    public void A_stretch_in_which_the_hotter_side_warmed_says_nothing()
    {
        Plausibility watch = Unanswered();
        Step(watch, HalfStretch);
        _hottest += 1.0;
        Step(watch, HalfStretch);
        Assert.IsFalse(_quantities.IsFresh(Quantity.UnansweredPressure));
    }

    [TestMethod]
    public void An_open_contactor_ends_what_was_missing_of_the_pressure()
    {
        Plausibility watch = Unanswered();
        Assert.IsGreaterThan(0.0, Get(Quantity.UnansweredPressure));
        Step(watch, 1.0, told: false);
        Assert.AreEqual(0.0, Get(Quantity.UnansweredPressure));
        Assert.IsTrue(_quantities.IsFresh(Quantity.UnansweredPressure));
    }

    [TestMethod]
    [DataRow(32.0, 0.0, DisplayName = "a sixty-fourth of it is half a kelvin")]
    [DataRow(33.0, 33.0 / 64.0)]
    public void A_temperature_is_stuck_when_the_other_has_gone_on_by_more_than_half_a_kelvin(double kelvin, double told)
    {
        foreach (bool plate in new[] { true, false })
        {
            Plausibility watch = Made(bothLithium: false);
            Warm(watch, 25.0, 30.0);
            Warm(watch, plate ? 25.0 : 25.0 - kelvin, plate ? 30.0 + kelvin : 30.0);
            Assert.AreEqual(told, Get(Quantity.StuckTemperature), 1e-12);
            Assert.AreEqual(told > 0.0, _quantities.IsFresh(Quantity.StuckTemperature), "what is not stuck is not told");
        }
    }

    [TestMethod]
    public void One_that_is_back_within_half_a_kelvin_is_stuck_no_more()
    {
        Plausibility watch = Made(bothLithium: false);
        Warm(watch, 25.0, 30.0);
        Warm(watch, 25.0, 94.0);
        Assert.AreEqual(1.0, Get(Quantity.StuckTemperature), 1e-12);
        Warm(watch, 25.0, -1.0);
        Assert.AreEqual(0.0, Get(Quantity.StuckTemperature));
        Warm(watch, 25.0, 30.5);
        Assert.IsFalse(_quantities.IsFresh(Quantity.StuckTemperature));
    }

    /// <summary>A watch that has learned an answer, of which a third has been missing of late.</summary>
    private Plausibility Unanswered()
    {
        Plausibility watch = Made(bothLithium: false);
        for (int i = 0; i < 45; i++)
        {
            double answer =
                i < 2 ? 4.0
                : i < 42 ? 1.0
                : 0.0;
            _density = i % 2 == 0 ? 1.0 : -1.0;
            Step(watch, HalfStretch);
            _pressure += _density * answer * 2.0 * HalfStretch / 3600.0;
            Step(watch, HalfStretch);
            Assert.AreEqual(i < 44 ? 0.0 : 0.3, Get(Quantity.UnansweredPressure), 0.05);
        }

        _density = -1.0;
        return watch;
    }

    private Plausibility Made(bool bothLithium)
    {
        var settings = new Settings { BothElectrodesLithium = bothLithium };
        settings.Set(Setting.ArealCapacity, 1.0);
        settings.Set(Setting.ResistanceActivation, 1.5);
        _quantities.Set(Quantity.VoltageDisagreementLimit, 0.05);
        _quantities.Set(Quantity.VoltageFloor, 1.0);
        _quantities.Set(Quantity.VoltageCeiling, 5.0);
        return new Plausibility(settings, new BoardRange(), _quantities);
    }

    private void Warm(Plausibility watch, double plate, double wall)
    {
        _quantities.BeginCycle();
        _sample.PlateTemperature.Accept(plate, _sample.Now);
        _sample.WallTemperature.Accept(wall, _sample.Now);
        _quantities.Set(Quantity.TemperatureSpread, 5.0);
        watch.Update(_sample, true, 0.1, _quantities);
    }

    private void Step(Plausibility watch, double seconds, bool told = true)
    {
        _quantities.BeginCycle();
        _quantities.Set(Quantity.CellVoltage, _voltage);
        _quantities.Set(Quantity.CurrentDensity, _density);
        _quantities.Set(Quantity.StackPressure, _pressure);
        _quantities.Set(Quantity.HottestTemperature, _hottest);
        _quantities.Set(Quantity.ColdestTemperature, 25.0);
        _quantities.Set(Quantity.VoltageDisagreement, 0.0);
        watch.Update(_sample, told, seconds, _quantities);
    }

    private double Get(Quantity quantity)
    {
        return _quantities.Get(quantity);
    }
}
