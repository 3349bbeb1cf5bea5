using SSBms.Control;

namespace SSBms.Drivers.Tests;

/// <summary>From the ratio of the bridge to the stack pressure.</summary>
[TestClass]
public sealed class LoadCellTests
{
    private const int Result = 0x12;

    private readonly Nau7802Bench _bench = new();
    private readonly Reading _pressure = new();

    [TestMethod]
    [DataRow(0.0, 2_147_484, 20.0)]
    [DataRow(1e-4, 2_147_484, 18.0)]
    [DataRow(-1e-4, 2_147_484, 22.0)]
    [DataRow(0.0, -2_147_484, -20.0)]
    public void The_ratio_less_that_at_no_force_is_a_force_and_over_the_area_a_pressure(double zero, int code, double megapascal)
    {
        // 4 kN give 2 mV/V, on 1 cm²: 1 mV/V is 20 MPa.
        LoadCell cell = Started(zero, 2e-3, 4000.0, 1.0);
        Say(code);
        Assert.AreEqual(megapascal, Measured(cell), 1e-4);
    }

    [TestMethod]
    [DataRow(0.0, 1.0)]
    [DataRow(2e-3, 0.0)]
    public void Without_a_sensitivity_or_an_area_there_is_no_pressure_whatever_the_ratio(double sensitivity, double area)
    {
        LoadCell cell = Started(0.0, sensitivity, 4000.0, area);
        Say(2_147_484);
        Assert.AreEqual(0.0, Measured(cell));
    }

    [TestMethod]
    public void A_converter_that_gives_nothing_is_a_miss_and_one_that_has_lost_its_configuration_is_told()
    {
        LoadCell cell = Started(0.0, 2e-3, 4000.0, 1.0);
        _ = Measured(cell);
        cell.Measure(_pressure, _bench.Clock.Milliseconds);
        Assert.IsFalse(_pressure.Fresh);
        Assert.IsFalse(cell.HasLostConfiguration);
        _bench.Tap.Flip(0x01, 0x01);
        cell.Measure(_pressure, _bench.Clock.Milliseconds);
        Assert.IsTrue(cell.HasLostConfiguration);
    }

    [TestMethod]
    public void It_does_not_start_without_its_converter()
    {
        _bench.Tap.Loses = _ => true;
        Assert.IsFalse(new LoadCell(_bench.Driver, new Settings()).Start());
    }

    private LoadCell Started(double zero, double sensitivity, double rating, double area)
    {
        var settings = new Settings();
        settings.Set(Setting.LoadCellZero, zero);
        settings.Set(Setting.LoadCellSensitivity, sensitivity);
        settings.Set(Setting.LoadCellRating, rating);
        settings.Set(Setting.Area, area);
        var cell = new LoadCell(_bench.Driver, settings);
        Assert.IsTrue(cell.Start());
        return cell;
    }

    private double Measured(LoadCell cell)
    {
        _bench.Clock.Microseconds += 100_000;
        cell.Measure(_pressure, _bench.Clock.Milliseconds);
        Assert.IsTrue(_pressure.Fresh);
        Assert.AreEqual(_bench.Clock.Milliseconds, _pressure.TakenAt);
        return _pressure.Value;
    }

    private void Say(int code)
    {
        for (int i = 0; i < 3; i++)
        {
            _bench.Tap.Say(Result + i, (code >> (16 - 8 * i)) & 0xFF, answers: 1);
        }
    }
}
