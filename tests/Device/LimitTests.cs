using System;
using SSBms.Control;

namespace SSBms.Device.Tests;

[TestClass]
public class LimitTests
{
    [TestMethod]
    public void A_process_of_0_4_eV_runs_5_1_times_as_fast_at_60_degrees()
    {
        Expect.Near(1.0, Arrhenius.Rate(0.40, 25.0), 1e-12);
        Expect.Near(5.13, Arrhenius.Rate(0.40, 60.0), 0.01);
        Expect.Near(0.2405, Arrhenius.Rate(0.40, 0.0), 0.001);
    }

    [TestMethod]
    public void A_temperature_below_absolute_zero_does_no_harm()
    {
        Assert.IsTrue(Scalar.IsFinite(Arrhenius.Rate(0.40, -1000.0)));
    }

    [TestMethod]
    public void A_limit_is_interpolated_between_its_points_and_constant_beyond()
    {
        var table = new LimitTable(new[] { 0.0, 25.0 }, new[] { 0.0, 10.0, 20.0 }, new[] { 0.1, 0.2, 0.1, 0.3, 0.4, 0.3 });
        Expect.Near(0.3, table.At(25.0, 0.0), 1e-12);
        Expect.Near(0.35, table.At(25.0, 5.0), 1e-12);
        Expect.Near(0.2, table.At(12.5, 0.0), 1e-12);
        Expect.Near(0.25, table.At(12.5, 5.0), 1e-12);
        Expect.Near(0.1, table.At(-40.0, -3.0), 1e-12);
        Expect.Near(0.3, table.At(80.0, 400.0), 1e-12);
    }

    [TestMethod]
    public void A_table_of_one_point_is_a_constant()
    {
        var table = new LimitTable(new[] { 25.0 }, new[] { 5.0 }, new[] { 0.3 });
        Expect.Near(0.3, table.At(-10.0, 0.0), 0.0);
        Expect.Near(0.3, table.At(60.0, 50.0), 0.0);
    }

    [TestMethod]
    public void A_table_with_a_hole_is_refused()
    {
        Assert.IsTrue(IsRefused(new[] { 25.0 }, new[] { 5.0 }, new[] { double.NaN }));
        Assert.IsTrue(IsRefused(new[] { 25.0 }, new[] { 5.0 }, new[] { 0.0 }));
        Assert.IsTrue(IsRefused(new[] { 25.0 }, new[] { 5.0, 5.0 }, new[] { 0.1, 0.2 }));
        Assert.IsTrue(IsRefused(new[] { 25.0, double.NaN }, new[] { 5.0 }, new[] { 0.1, 0.2 }));
        Assert.IsTrue(IsRefused(new[] { 25.0 }, new[] { 5.0 }, new[] { 0.1, 0.2 }));
        Assert.IsFalse(IsRefused(new[] { 25.0 }, new[] { 5.0 }, new[] { 0.1 }));
    }

    [TestMethod]
    public void Clean_garnet_needs_one_megapascal_at_0_2_milliampere()
    {
        FluxBalance balance = Garnet();
        Expect.Near(1.0, balance.CriticalPressure(0.2, 25.0), 1e-12);
        Expect.Near(0.2, balance.ReplenishmentLimit(1.0, 25.0), 1e-12);
    }

    [TestMethod]
    public void What_diffusion_refills_needs_no_pressure()
    {
        Assert.AreEqual(0.0, Garnet().CriticalPressure(0.05, 25.0));
        Assert.AreEqual(0.0, Garnet().CriticalPressure(0.0, 25.0));
        Expect.Near(0.05, Garnet().ReplenishmentLimit(0.0, 25.0), 1e-12);
        Expect.Near(0.05, Garnet().ReplenishmentLimit(-1.0, 25.0), 1e-12);
    }

    [TestMethod]
    public void Cold_lithium_needs_more_pressure()
    {
        Assert.IsTrue(Garnet().CriticalPressure(0.2, 0.0) > Garnet().CriticalPressure(0.2, 25.0));
        Assert.IsTrue(Garnet().CriticalPressure(0.2, 60.0) < Garnet().CriticalPressure(0.2, 25.0));
    }

    private static FluxBalance Garnet()
    {
        return new FluxBalance(GarnetCell.Settings(false, 0.1));
    }

    private static bool IsRefused(double[] celsius, double[] megapascal, double[] values)
    {
        try
        {
            return new LimitTable(celsius, megapascal, values) == null;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
