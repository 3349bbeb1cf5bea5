namespace SSBms.Control.Tests;

/// <summary>When channels are held against each other and when not: only of a contactor that is told to be closed, and only with what is new.</summary>
[TestClass]
public sealed class PlausibilityWatchTests : PlausibilityScene
{
    [TestMethod]
    public void What_counts_as_a_finding_is_there_from_the_start()
    {
        Made();
        Assert.AreEqual(0.010, Quantities.Get(Quantity.VoltageJumpLimit));
        Assert.AreEqual(0.7, Quantities.Get(Quantity.SoftShortShare));
        Assert.AreEqual(0.3, Quantities.Get(Quantity.HardShortShare));
        Assert.AreEqual(0.5, Quantities.Get(Quantity.StuckTemperatureLimit));
        Assert.AreEqual(0.97, Quantities.Get(Quantity.UnansweredStepLimit));
        Assert.AreEqual(0.4, Quantities.Get(Quantity.PressureJumpLimit), 1e-12);
    }

    [TestMethod]
    public void A_pressure_that_jumps_is_told_only_under_current()
    {
        foreach ((double density, bool told) in new[] { (0.01, true), (-0.01, true), (0.0099, false), (-0.0099, false) })
        {
            Density = density;
            Pressure = 5.0;
            Plausibility watch = Steady(bothLithium: false);
            Pressure = 6.0;
            Step(watch);
            Assert.AreEqual(told, Quantities.Get(Quantity.PressureJump) > 0.0, "at " + density);
            Pressure = 5.0;
            Step(watch);
            Assert.AreEqual(0.0, Quantities.Get(Quantity.PressureJump));
            Assert.AreEqual(told, Quantities.IsFresh(Quantity.PressureJump), "that it is over");
        }
    }

    [TestMethod]
    [DataRow(Quantity.CellVoltage)]
    [DataRow(Quantity.CurrentDensity)]
    public void A_cycle_without_voltage_or_current_is_none_for_either(Quantity missing)
    {
        Plausibility watch = Steady(bothLithium: true);
        Voltage = -1.0;
        Begin();
        Quantities.Forget(missing);
        watch.Update(Sample, true, 0.1, Quantities);
        Assert.AreEqual(0.0, Quantities.Get(Quantity.VoltageJump));
        Assert.IsFalse(Quantities.IsFresh(Quantity.ResistanceShare));
    }

    [TestMethod]
    public void A_cycle_without_pressure_is_none_for_it()
    {
        Plausibility watch = Steady(bothLithium: false);
        Begin();
        Quantities.Forget(Quantity.StackPressure);
        watch.Update(Sample, true, 0.1, Quantities);
        Assert.AreEqual(0.0, Quantities.Get(Quantity.PressureJump), "and not one of 0 MPa");
    }

    [TestMethod]
    [DataRow(0.1, 1.0)]
    [DataRow(-0.1, -1.0)]
    public void A_short_between_two_lithium_electrodes_is_told_and_a_voltage_that_turns_against_its_current_is_none(
        double density,
        double sign
    )
    {
        Density = density;
        Voltage = sign * 0.1;
        Plausibility watch = Steady(bothLithium: true);
        Assert.AreEqual(1.0, Quantities.Get(Quantity.ResistanceShare), 1e-9);
        Voltage = sign * 0.02;
        Step(watch);
        Assert.AreEqual(0.2, Quantities.Get(Quantity.ResistanceShare), 1e-9);
        Voltage = sign * -0.0024;
        Step(watch);
        Assert.AreEqual(-0.024, Quantities.Get(Quantity.ResistanceShare), 1e-9, "noise about a dead short");
        Voltage = sign * -0.0026;
        Step(watch);
        Assert.IsFalse(Quantities.IsFresh(Quantity.ResistanceShare), "a wrong channel");
        Voltage = sign * 0.02;
        Step(watch);
        Assert.AreEqual(0.2, Quantities.Get(Quantity.ResistanceShare), 1e-9);
        Step(watch, told: false);
        Assert.AreEqual(1.0, Quantities.Get(Quantity.ResistanceShare), "of an open circuit no share is known");
        Assert.IsTrue(Quantities.IsFresh(Quantity.ResistanceShare));
    }

    [TestMethod]
    public void A_press_that_is_turned_on_explains_a_resistance_that_falls()
    {
        Voltage = 0.1;
        Plausibility watch = Steady(bothLithium: true);
        Voltage = 0.02;
        Pressure = 10.0;
        Step(watch);
        Assert.AreEqual(0.8, Quantities.Get(Quantity.ResistanceShare), 1e-3);
    }

    [TestMethod]
    public void Of_a_cell_with_one_lithium_electrode_no_share_is_told_open_or_closed()
    {
        Plausibility watch = Steady(bothLithium: false);
        Step(watch, told: false);
        Assert.IsFalse(Quantities.IsKnown(Quantity.ResistanceShare));
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
        Assert.AreEqual(0.0, Quantities.Get(Quantity.StuckTemperature));
        Warm(watch, 25.0, 94.0, true, true, true);
        Assert.AreEqual(1.0, Quantities.Get(Quantity.StuckTemperature), 1e-9);
        Warm(watch, 26.0, 94.0, true, true, true);
        Assert.AreEqual(0.0, Quantities.Get(Quantity.StuckTemperature));
        Assert.IsTrue(Quantities.IsFresh(Quantity.StuckTemperature), "that it is over");
    }

    private void Warm(Plausibility watch, double plate, double wall, bool plateFresh, bool wallFresh, bool sound)
    {
        Begin();
        Sample.PlateTemperature.Accept(plate, Sample.Now);
        Sample.WallTemperature.Accept(wall, Sample.Now);
        Sample.PlateTemperature.Fresh = plateFresh;
        Sample.WallTemperature.Fresh = wallFresh;
        Quantities.Set(Quantity.ColdestTemperature, 25.0);
        Quantities.Set(Quantity.VoltageAge, 0.0);
        if (sound)
        {
            Quantities.Set(Quantity.TemperatureSpread, wall - plate);
        }
        else
        {
            Quantities.Forget(Quantity.TemperatureSpread);
        }

        watch.Update(Sample, true, 0.1, Quantities);
    }
}
