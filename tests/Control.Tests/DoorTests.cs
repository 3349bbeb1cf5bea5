namespace SSBms.Control.Tests;

/// <summary>What the door does with temperatures, times and findings that are out of the ordinary.</summary>
[TestClass]
public sealed class DoorTests
{
    private readonly Sample _sample = new();
    private readonly Quantities _quantities = new();

    [TestMethod]
    [DataRow(60.0, 20.0)]
    [DataRow(20.0, 60.0)]
    public void Plate_or_wall_whichever_is_hotter_counts_against_the_ceiling_and_the_other_against_the_floor(double plate, double wall)
    {
        SampleValidation door = Door();
        Next();
        _sample.PlateTemperature.Accept(plate, _sample.Now);
        _sample.WallTemperature.Accept(wall, _sample.Now);
        door.Apply(_sample, _quantities);
        Assert.AreEqual(60.0, _quantities.Get(Quantity.HottestTemperature));
        Assert.AreEqual(20.0, _quantities.Get(Quantity.ColdestTemperature));
        Assert.AreEqual(40.0, _quantities.Get(Quantity.TemperatureSpread));
    }

    [TestMethod]
    public void Of_a_temperature_that_is_too_old_nothing_is_known_any_more()
    {
        SampleValidation door = Door();
        Next();
        door.Apply(_sample, _quantities);
        Pass(door, 11);
        Assert.AreEqual(1.1, _quantities.Get(Quantity.TemperatureAge), 1e-9);
        foreach (Quantity quantity in new[] { Quantity.HottestTemperature, Quantity.ColdestTemperature, Quantity.TemperatureSpread })
        {
            Assert.IsFalse(_quantities.IsKnown(quantity), quantity.ToString());
        }
    }

    [TestMethod]
    public void An_absurd_temperature_is_no_longer_absurd_once_it_is_too_old()
    {
        SampleValidation door = Door();
        Next();
        _sample.WallTemperature.Accept(200.0, _sample.Now);
        door.Apply(_sample, _quantities);
        Assert.AreEqual((double)(int)MeasuredChannel.WallTemperature, _quantities.Get(Quantity.ImplausibleReading));
        Pass(door, 11);
        Assert.AreEqual(0.0, _quantities.Get(Quantity.ImplausibleReading), "it is stale, and told as that");
    }

    [TestMethod]
    [DataRow(-1L)]
    [DataRow(-100L)]
    public void Before_a_clock_begins_no_age_is_known(long now)
    {
        SampleValidation door = Door();
        Next();
        door.Apply(_sample, _quantities);
        _sample.Now = now - 100;
        Next();
        door.Apply(_sample, _quantities);
        foreach (Quantity age in new[] { Quantity.VoltageAge, Quantity.RedundantVoltageAge, Quantity.CurrentAge, Quantity.PressureAge })
        {
            Assert.AreEqual(Sample.NeverMeasured, _quantities.Get(age), age.ToString());
        }
    }

    [TestMethod]
    public void A_calibration_that_cannot_be_read_is_told_and_taken_back()
    {
        SampleValidation door = Door();
        Next();
        _sample.CalibrationCorrupt = true;
        door.Apply(_sample, _quantities);
        Assert.AreEqual(1.0, _quantities.Get(Quantity.CalibrationCorrupt));
        Assert.AreEqual(0.0, _quantities.Get(Quantity.MemoryFault) + _quantities.Get(Quantity.HardwareTrip));
        Next();
        _sample.CalibrationCorrupt = false;
        door.Apply(_sample, _quantities);
        Assert.AreEqual(0.0, _quantities.Get(Quantity.CalibrationCorrupt));
        Assert.IsTrue(_quantities.IsFresh(Quantity.CalibrationCorrupt), "it is told that it ended");
    }

    [TestMethod]
    public void Where_no_current_density_can_be_told_it_is_more_than_any_cell_bears()
    {
        SampleValidation door = Door(area: 0.0);
        Next();
        door.Apply(_sample, _quantities);
        Assert.AreEqual(double.MaxValue, _quantities.Get(Quantity.PlatingDensity));
        Assert.IsTrue(_quantities.IsKnown(Quantity.PlatingDensity));
    }

    private static SampleValidation Door(double area = 2.0)
    {
        var settings = new Settings();
        settings.Set(Setting.Area, area);
        return new SampleValidation(settings, new BoardRange(), temperatureAge: 1.0);
    }

    /// <summary>Cycles in which the temperatures do not answer.</summary>
    private void Pass(SampleValidation door, int cycles)
    {
        for (int i = 0; i < cycles; i++)
        {
            Next();
            long now = _sample.Now;
            _sample.PlateTemperature.TakenAt = _sample.WallTemperature.TakenAt = now - (i + 1) * 100;
            _sample.PlateTemperature.Miss();
            _sample.WallTemperature.Miss();
            door.Apply(_sample, _quantities);
        }
    }

    private void Next()
    {
        long now = _sample.Now += 100;
        double wall = _sample.WallTemperature.Value;
        _sample.CellVoltage.Accept(3.4, now);
        _sample.RedundantVoltage.Accept(3.4, now);
        _sample.Current.Accept(1e-3, now);
        _sample.StackPressure.Accept(5.0, now);
        _sample.PlateTemperature.Accept(25.0, now);
        _sample.WallTemperature.Accept(wall == 0.0 ? 25.0 : wall, now);
        _quantities.BeginCycle();
    }
}
