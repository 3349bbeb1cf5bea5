namespace SSBms.Control.Tests;

/// <summary>When channels are held against each other and when not: only of a contactor that is told to be closed, and only with what is new.</summary>
[TestClass]
public sealed class PlausibilityWatchTests
{
    private const double Volt = 3.4;

    private readonly Sample _sample = new();
    private readonly Quantities _quantities = new();
    private double _voltage = Volt;
    private double _density = 0.1;
    private double _pressure = 5.0;
    private double _apart;

    [TestMethod]
    public void What_counts_as_a_finding_is_there_from_the_start()
    {
        Made();
        Assert.AreEqual(0.010, _quantities.Get(Quantity.VoltageJumpLimit));
        Assert.AreEqual(0.7, _quantities.Get(Quantity.SoftShortShare));
        Assert.AreEqual(0.3, _quantities.Get(Quantity.HardShortShare));
        Assert.AreEqual(0.5, _quantities.Get(Quantity.StuckTemperatureLimit));
        Assert.AreEqual(0.97, _quantities.Get(Quantity.UnansweredStepLimit));
        Assert.AreEqual(0.4, _quantities.Get(Quantity.PressureJumpLimit), 1e-12);
    }

    [TestMethod]
    [DataRow(1.0, 4.21, true)]
    [DataRow(1.0, 4.2, false)]
    [DataRow(-1.0, 1.8, false)]
    [DataRow(1.0, 1.79, false)]
    [DataRow(-1.0, 1.79, true)]
    [DataRow(-1.0, 4.21, false)]
    [DataRow(0.0099, 4.21, false)]
    [DataRow(-0.0099, 1.79, false)]
    [DataRow(0.01, 4.21, true)]
    [DataRow(-0.01, 1.79, true)]
    public void In_the_last_fifth_before_the_end_it_is_driven_to_a_cell_runs_away_as_fast_as_it_likes(double density, double to, bool runs)
    {
        Plausibility watch = Made();
        _density = density;
        _voltage = to - (to > 3.0 ? 0.1 : -0.1);
        Cycles(watch, 300);
        _voltage = to;
        Step(watch);
        Assert.AreEqual(runs, !_quantities.IsFresh(Quantity.VoltageJump));
    }

    [TestMethod]
    public void Near_its_end_too_a_voltage_that_jumps_back_is_told()
    {
        Plausibility watch = Made();
        _density = 1.0;
        _voltage = 4.5;
        Cycles(watch, 300);
        _voltage = 4.4;
        Step(watch);
        Assert.AreEqual(0.1, _quantities.Get(Quantity.VoltageJump), 1e-9);
    }

    [TestMethod]
    public void What_has_run_away_to_its_end_is_what_the_next_voltage_is_compared_with()
    {
        Plausibility watch = Made();
        _density = 1.0;
        _voltage = 4.5;
        Cycles(watch, 300);
        _voltage = 4.6;
        Step(watch);
        Assert.IsFalse(_quantities.IsFresh(Quantity.VoltageJump));
        _voltage = 4.5;
        Step(watch);
        Assert.AreEqual(0.1, _quantities.Get(Quantity.VoltageJump), 1e-9);
    }

    [TestMethod]
    public void An_open_circuit_makes_forget_what_the_current_before_it_made()
    {
        foreach (bool opened in new[] { false, true })
        {
            Plausibility watch = Made(bothLithium: true);
            _density = 1.0;
            _voltage = 0.1;
            Cycles(watch, 30);
            Step(watch, told: !opened);
            _density = -0.1;
            _voltage = -0.1;
            Cycles(watch, 5);
            Assert.AreEqual(opened ? 0.0 : 0.09, _quantities.Get(Quantity.VoltageJump), 1e-3);
        }
    }

    [TestMethod]
    public void A_voltage_against_its_current_that_did_not_jump_is_a_share_too()
    {
        Plausibility watch = Made(bothLithium: true);
        _density = 0.1;
        _voltage = 0.1;
        Cycles(watch, 300);
        for (; _voltage > -0.01; _voltage -= 0.001)
        {
            Step(watch);
        }

        Assert.AreEqual(0.0, _quantities.Get(Quantity.VoltageJump));
        Assert.IsLessThan(-0.05, _quantities.Get(Quantity.ResistanceShare));
    }

    [TestMethod]
    public void A_voltage_that_jumps_is_told_while_it_is_away_and_once_more_when_it_is_back()
    {
        Plausibility watch = Steady(bothLithium: false);
        Cycles(watch, 300);
        Assert.IsFalse(_quantities.IsFresh(Quantity.VoltageJump), "nothing to tell");
        _voltage = 3.5;
        Step(watch);
        Assert.AreEqual(0.1, _quantities.Get(Quantity.VoltageJump), 1e-9);
        _voltage = Volt;
        Step(watch);
        Assert.AreEqual(0.0, _quantities.Get(Quantity.VoltageJump));
        Assert.IsTrue(_quantities.IsFresh(Quantity.VoltageJump), "that it is over");
        Step(watch);
        Assert.IsFalse(_quantities.IsFresh(Quantity.VoltageJump));
    }

    [TestMethod]
    public void What_happens_to_an_open_circuit_is_no_finding_and_ends_what_was_one()
    {
        Plausibility watch = Steady(bothLithium: false);
        _voltage = 3.5;
        _pressure = 6.0;
        Step(watch);
        Assert.IsGreaterThan(0.05, _quantities.Get(Quantity.VoltageJump));
        Assert.IsGreaterThan(0.9, _quantities.Get(Quantity.PressureJump));
        _voltage = 3.7;
        _pressure = 8.0;
        Step(watch, told: false);
        foreach (Quantity finding in new[] { Quantity.VoltageJump, Quantity.PressureJump })
        {
            Assert.AreEqual(0.0, _quantities.Get(finding), finding.ToString());
            Assert.IsTrue(_quantities.IsFresh(finding), "it is told that it ended");
        }
    }

    [TestMethod]
    public void Closed_again_nothing_is_compared_for_two_seconds()
    {
        Plausibility watch = Steady(bothLithium: false);
        Step(watch, told: false);
        for (int i = 0; i < 19; i++)
        {
            _voltage -= 0.1;
            _pressure += 1.0;
            Step(watch);
            Assert.AreEqual(0.0, _quantities.Get(Quantity.VoltageJump), "cycle " + i);
            Assert.AreEqual(0.0, _quantities.Get(Quantity.PressureJump), "cycle " + i);
        }

        Cycles(watch, 20);
        _voltage += 0.1;
        _pressure += 1.0;
        Step(watch);
        Assert.IsGreaterThan(0.05, _quantities.Get(Quantity.VoltageJump));
        Assert.IsGreaterThan(0.9, _quantities.Get(Quantity.PressureJump));
    }

    [TestMethod]
    public void A_pressure_that_jumps_is_told_only_under_current()
    {
        foreach ((double density, bool told) in new[] { (0.01, true), (-0.01, true), (0.0099, false), (-0.0099, false) })
        {
            _density = density;
            _pressure = 5.0;
            Plausibility watch = Steady(bothLithium: false);
            _pressure = 6.0;
            Step(watch);
            Assert.AreEqual(told, _quantities.Get(Quantity.PressureJump) > 0.0, "at " + density);
            _pressure = 5.0;
            Step(watch);
            Assert.AreEqual(0.0, _quantities.Get(Quantity.PressureJump));
            Assert.AreEqual(told, _quantities.IsFresh(Quantity.PressureJump), "that it is over");
        }
    }

    [TestMethod]
    [DataRow(Quantity.CellVoltage)]
    [DataRow(Quantity.CurrentDensity)]
    public void A_cycle_without_voltage_or_current_is_none_for_either(Quantity missing)
    {
        Plausibility watch = Steady(bothLithium: true);
        _voltage = -1.0;
        Begin();
        _quantities.Forget(missing);
        watch.Update(_sample, true, 0.1, _quantities);
        Assert.AreEqual(0.0, _quantities.Get(Quantity.VoltageJump));
        Assert.IsFalse(_quantities.IsFresh(Quantity.ResistanceShare));
    }

    [TestMethod]
    public void A_cycle_without_pressure_is_none_for_it()
    {
        Plausibility watch = Steady(bothLithium: false);
        Begin();
        _quantities.Forget(Quantity.StackPressure);
        watch.Update(_sample, true, 0.1, _quantities);
        Assert.AreEqual(0.0, _quantities.Get(Quantity.PressureJump), "and not one of 0 MPa");
    }

    [TestMethod]
    [DataRow(0.0249, true)]
    [DataRow(0.0251, false)]
    public void A_voltage_half_as_far_from_the_second_as_trips_is_left_to_the_row_that_names_it(double apart, bool judged)
    {
        Plausibility watch = Steady(bothLithium: false);
        _apart = apart;
        _voltage = 3.5;
        Step(watch);
        Assert.AreEqual(judged, _quantities.Get(Quantity.VoltageJump) > 0.0);
    }

    [TestMethod]
    public void Half_of_what_trips_is_too_far()
    {
        Plausibility watch = Steady(bothLithium: false);
        _apart = 0.5 * _quantities.Get(Quantity.VoltageDisagreementLimit);
        _voltage = 3.5;
        Step(watch);
        Assert.AreEqual(0.0, _quantities.Get(Quantity.VoltageJump));
    }

    [TestMethod]
    public void Where_the_voltage_has_gone_while_two_of_them_were_apart_is_no_jump_and_what_it_does_then_is()
    {
        Plausibility watch = Steady(bothLithium: false);
        _apart = _quantities.Get(Quantity.VoltageDisagreementLimit);
        Step(watch);
        _apart = 0.0;
        for (int i = 0; i < 60; i++)
        {
            // And it comes back from there.
            _voltage = 3.5 + 0.2 * Math.Exp(-0.3 * i);
            Step(watch);
            Assert.AreEqual(0.0, _quantities.Get(Quantity.VoltageJump), "cycle " + i);
        }

        _voltage = 3.4;
        Step(watch);
        Assert.AreEqual(0.1, _quantities.Get(Quantity.VoltageJump), 1e-6);
        _apart = _quantities.Get(Quantity.VoltageDisagreementLimit);
        Step(watch);
        Assert.AreEqual(0.0, _quantities.Get(Quantity.VoltageJump), "the row that tells them apart tells it now");
    }

    [TestMethod]
    public void A_second_voltage_that_comes_and_goes_hides_no_short_between_two_lithium_electrodes()
    {
        _density = 0.1;
        _voltage = 0.05;
        Plausibility watch = Steady(bothLithium: true);
        for (int i = 0; i < 40; i++)
        {
            _apart = i % 2 == 0 ? _quantities.Get(Quantity.VoltageDisagreementLimit) : 0.0;
            Step(watch);
        }

        _apart = 0.0;
        _voltage = 0.005;
        Step(watch);
        Assert.IsLessThan(ApparentResistance.HardShort, _quantities.Get(Quantity.ResistanceShare));
    }

    [TestMethod]
    [DataRow(0.1, 1.0)]
    [DataRow(-0.1, -1.0)]
    public void A_short_between_two_lithium_electrodes_is_told_and_a_voltage_that_turns_against_its_current_is_none(
        double density,
        double sign
    )
    {
        _density = density;
        _voltage = sign * 0.1;
        Plausibility watch = Steady(bothLithium: true);
        Assert.AreEqual(1.0, _quantities.Get(Quantity.ResistanceShare), 1e-9);
        _voltage = sign * 0.02;
        Step(watch);
        Assert.AreEqual(0.2, _quantities.Get(Quantity.ResistanceShare), 1e-9);
        _voltage = sign * -0.0024;
        Step(watch);
        Assert.AreEqual(-0.024, _quantities.Get(Quantity.ResistanceShare), 1e-9, "noise about a dead short");
        _voltage = sign * -0.0026;
        Step(watch);
        Assert.IsFalse(_quantities.IsFresh(Quantity.ResistanceShare), "a wrong channel");
        _voltage = sign * 0.02;
        Step(watch);
        Assert.AreEqual(0.2, _quantities.Get(Quantity.ResistanceShare), 1e-9);
        Step(watch, told: false);
        Assert.AreEqual(1.0, _quantities.Get(Quantity.ResistanceShare), "of an open circuit no share is known");
        Assert.IsTrue(_quantities.IsFresh(Quantity.ResistanceShare));
    }

    [TestMethod]
    public void A_press_that_is_turned_on_explains_a_resistance_that_falls()
    {
        _voltage = 0.1;
        Plausibility watch = Steady(bothLithium: true);
        _voltage = 0.02;
        _pressure = 10.0;
        Step(watch);
        Assert.AreEqual(0.8, _quantities.Get(Quantity.ResistanceShare), 1e-3);
    }

    [TestMethod]
    public void Of_a_cell_with_one_lithium_electrode_no_share_is_told_open_or_closed()
    {
        Plausibility watch = Steady(bothLithium: false);
        Step(watch, told: false);
        Assert.IsFalse(_quantities.IsKnown(Quantity.ResistanceShare));
    }

    [TestMethod]
    public void Temperatures_are_compared_when_both_are_new_and_sound()
    {
        Plausibility watch = Made();
        Warm(watch, 25.0, 30.0, true, true, true);
        Warm(watch, 25.0, 30.0, true, true, true);

        // From 30 to 94 °C a neighbour goes on by 64: a sixty-fourth of it counts at once, and is beyond the limit.
        Warm(watch, 25.0, 94.0, true, false, true);
        Warm(watch, 25.0, 94.0, false, true, true);
        Warm(watch, 25.0, 94.0, true, true, false);
        Assert.AreEqual(0.0, _quantities.Get(Quantity.StuckTemperature));
        Warm(watch, 25.0, 94.0, true, true, true);
        Assert.AreEqual(1.0, _quantities.Get(Quantity.StuckTemperature), 1e-9);
        Warm(watch, 26.0, 94.0, true, true, true);
        Assert.AreEqual(0.0, _quantities.Get(Quantity.StuckTemperature));
        Assert.IsTrue(_quantities.IsFresh(Quantity.StuckTemperature), "that it is over");
    }

    private void Warm(Plausibility watch, double plate, double wall, bool plateFresh, bool wallFresh, bool sound)
    {
        Begin();
        _sample.PlateTemperature.Accept(plate, _sample.Now);
        _sample.WallTemperature.Accept(wall, _sample.Now);
        _sample.PlateTemperature.Fresh = plateFresh;
        _sample.WallTemperature.Fresh = wallFresh;
        _quantities.Set(Quantity.ColdestTemperature, 25.0);
        _quantities.Set(Quantity.VoltageAge, 0.0);
        if (sound)
        {
            _quantities.Set(Quantity.TemperatureSpread, wall - plate);
        }
        else
        {
            _quantities.Forget(Quantity.TemperatureSpread);
        }

        watch.Update(_sample, true, 0.1, _quantities);
    }

    private Plausibility Made(bool bothLithium = false)
    {
        var settings = new Settings { BothElectrodesLithium = bothLithium };
        settings.Set(Setting.ArealCapacity, 1.0);
        _quantities.Set(Quantity.VoltageDisagreementLimit, 0.05);
        _quantities.Set(Quantity.VoltageFloor, 1.0);
        _quantities.Set(Quantity.VoltageCeiling, 5.0);
        return new Plausibility(settings, new BoardRange(), _quantities);
    }

    /// <summary>A watch that has seen the same for three seconds.</summary>
    private Plausibility Steady(bool bothLithium)
    {
        Plausibility watch = Made(bothLithium);
        Cycles(watch, 30);
        return watch;
    }

    private void Cycles(Plausibility watch, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Step(watch);
        }
    }

    private void Step(Plausibility watch, bool told = true)
    {
        Begin();
        watch.Update(_sample, told, 0.1, _quantities);
    }

    private void Begin()
    {
        _sample.Now += 100;
        _quantities.BeginCycle();
        _quantities.Set(Quantity.CellVoltage, _voltage);
        _quantities.Set(Quantity.Current, 1e-3);
        _quantities.Set(Quantity.CurrentDensity, _density);
        _quantities.Set(Quantity.PlatingDensity, 0.0);
        _quantities.Set(Quantity.StrippingDensity, 0.0);
        _quantities.Set(Quantity.StackPressure, _pressure);
        _quantities.Set(Quantity.HottestTemperature, 25.0);
        _quantities.Set(Quantity.VoltageDisagreement, _apart);
    }
}
