namespace SSBms.Control.Tests;

/// <summary>Limits and rows at the edges of what they can be.</summary>
[TestClass]
public sealed class EdgeTests
{
    [TestMethod]
    [DataRow(3.45, 0.0)]
    [DataRow(3.52, 0.02)]
    [DataRow(3.38, 0.02)]
    public void A_voltage_that_falls_is_compared_as_one_that_rises(double second, double apart)
    {
        var quantities = new Quantities();
        var sample = new Sample();
        var settings = new Settings();
        settings.Set(Setting.Area, 1.0);
        var door = new SampleValidation(settings, new BoardRange(), temperatureAge: 1.0);
        foreach ((long now, double volt) in new[] { (100L, 3.5), (200L, 3.4) })
        {
            quantities.BeginCycle();
            sample.Now = now;
            sample.CellVoltage.Accept(volt, now);
            sample.Current.Accept(0.0, now);
            sample.RedundantVoltage.Accept(second, now, now - 100);
            door.Apply(sample, quantities);
        }

        Assert.AreEqual(apart, quantities.Get(Quantity.VoltageDisagreement), 1e-9);
    }

    [TestMethod]
    public void A_small_voltage_is_followed_within_a_minute()
    {
        var current = new SteadyCurrent();
        current.Update(0.0, 100.0);
        var resistance = new ApparentResistance();
        resistance.Share(0.002, 0.1, current, 5.0, 30.0);
        resistance.Share(0.004, 0.1, current, 5.0, 30.0);
        Assert.AreEqual(0.25, resistance.Share(0.00075, 0.1, current, 5.0, 30.0), 1e-12, "of the mean of both");
    }

    [TestMethod]
    [DataRow(-3.0, 0.0, -3.0, 0.625, DisplayName = "it warms to 0 °C")]
    [DataRow(4.0, 4.0, 0.0, 0.625, DisplayName = "it cools to 0 °C")]
    [DataRow(0.0, 0.0, 0.0, 0.625, DisplayName = "at 0 °C from the start")]
    public void What_is_allowed_follows_either_temperature_by_itself(double before, double hottest, double coldest, double part)
    {
        Settings settings = Cell();
        settings.Set(Setting.TemperatureBand, 8.0);
        settings.Set(Setting.TemperatureCeiling, before < 0.0 ? 5.0 : 50.0);
        settings.Set(Setting.TemperatureFloor, before < 0.0 ? -50.0 : -5.0);
        CurrentLimits limits = Limits(settings);
        var quantities = new Quantities();
        settings.SetBounds(quantities);
        if (before != 0.0)
        {
            Update(limits, quantities, before, before);
        }

        Update(limits, quantities, hottest, coldest);
        Assert.AreEqual(part * 0.24, quantities.Get(Quantity.AllowedPlating), 1e-12);
    }

    [TestMethod]
    public void A_band_of_no_width_allows_nothing()
    {
        Settings settings = Cell();
        settings.Set(Setting.TemperatureBand, 0.0);
        CurrentLimits limits = Limits(settings);
        var quantities = new Quantities();
        settings.SetBounds(quantities);
        Update(limits, quantities, 25.0, 25.0);
        Assert.AreEqual(0.0, quantities.Get(Quantity.AllowedPlating));
        Assert.IsTrue(limits.Derated);
    }

    [TestMethod]
    public void Without_a_reserve_of_pressure_diffusion_alone_refills()
    {
        Settings settings = Cell();
        settings.Set(Setting.PressureReserve, 0.0);
        CurrentLimits limits = Limits(settings);
        var quantities = new Quantities();
        settings.SetBounds(quantities);
        Update(limits, quantities, 25.0, 25.0);
        Assert.AreEqual(0.05, quantities.Get(Quantity.AllowedStripping), 1e-12);
    }

    [TestMethod]
    public void A_row_takes_one_value_to_two_hundred_and_fifty_five()
    {
        foreach (int values in new[] { 1, 254, 255 })
        {
            Diagnosis row = Row(values, values);
            Assert.AreEqual((values, values), (row.Samples, row.ClearSamples));
            Assert.IsTrue(row.UpperBound);
        }

        foreach (int values in new[] { 0, -1, 256 })
        {
            Assert.ThrowsExactly<ArgumentException>(() => Row(values, 1));
            Assert.ThrowsExactly<ArgumentException>(() => Row(1, values));
        }
    }

    private static Diagnosis Row(int samples, int clear)
    {
        return Diagnosis.Above(DiagnosisCode.OverVoltage, Quantity.CellVoltage, Quantity.VoltageCeiling, samples, Response.Trip, clear);
    }

    private static Settings Cell()
    {
        var settings = new Settings();
        settings.Set(Setting.DiffusionDensity, 0.05);
        settings.Set(Setting.CreepDensity, 0.15);
        settings.Set(Setting.CreepExponent, 1.0);
        settings.Set(Setting.VoltageFloor, 2.5);
        settings.Set(Setting.VoltageCeiling, 4.0);
        settings.Set(Setting.TemperatureFloor, -10.0);
        settings.Set(Setting.TemperatureCeiling, 50.0);
        settings.Set(Setting.PressureWall, 25.0);
        return settings;
    }

    private static CurrentLimits Limits(Settings settings)
    {
        return new CurrentLimits(settings, new LimitTable([25.0], [5.0], [0.3]), new LimitTable([25.0], [5.0], [0.3]));
    }

    private static void Update(CurrentLimits limits, Quantities quantities, double hottest, double coldest)
    {
        quantities.BeginCycle();
        quantities.Set(Quantity.StackPressure, 5.0);
        quantities.Set(Quantity.CellVoltage, 3.4);
        quantities.Set(Quantity.HottestTemperature, hottest);
        quantities.Set(Quantity.ColdestTemperature, coldest);
        limits.Update(quantities);
    }
}
