using SSBms.CellModels.Definitions;
using SSBms.Laboratory.Measurements;
using SSBms.Laboratory.Portraits;

namespace SSBms.Laboratory.Tests;

/// <summary>What the page of a cell shows.</summary>
[TestClass]
public sealed class PortraitTests
{
    [TestMethod]
    [DataRow(0.06, 25.0)]
    [DataRow(0.2, -10.0)]
    [DataRow(0.3, 60.0)]
    public void The_critical_stack_pressure_is_where_the_critical_current_is_reached(double density, double celsius)
    {
        var map = new LimitMap(Cells.Find("chen2020-symmetric"));
        double pressure = map.CriticalPressure(density, celsius);
        Assert.IsGreaterThan(0.0, pressure);
        Assert.AreEqual(density, map.Stripping(celsius, pressure), 1e-4 * density);
        Assert.AreEqual(0.0, map.CriticalPressure(0.04, celsius), "below the diffusion limit of 0.05 mA/cm2 no pressure is needed");
    }

    [TestMethod]
    [DataRow("chen2020-lfp")]
    [DataRow("chen2020-ncm")]
    public void A_discharge_ends_at_the_lowest_voltage_and_gives_less_the_faster_it_is(string id)
    {
        CellDefinition cell = Cells.Find(id);
        IReadOnlyList<VoltageCurve> curves = VoltageCurves.Of(cell, new Surroundings(25.0, 5.0));
        CollectionAssert.AreEqual(
            new[] { "charge C/10", "discharge C/10", "discharge C/5", "discharge C/2", "discharge 1C" },
            curves.Select(curve => curve.Label).ToArray()
        );
        Assert.AreEqual(cell["voltage.ceiling"], curves[0].Volts[^1], 0.001);
        foreach ((VoltageCurve slow, VoltageCurve fast) in curves.Skip(1).Zip(curves.Skip(2)))
        {
            Assert.AreEqual(cell["voltage.floor"], slow.Volts[^1], 0.001, slow.Label);
            Assert.IsLessThan(slow.Place[^1], fast.Place[^1], fast.Label);
        }
    }

    [TestMethod]
    public void Lithium_is_plated_and_stripped_for_an_hour_each_at_densities_below_the_critical_one()
    {
        CellDefinition cell = Cells.Find("chen2020-symmetric");
        IReadOnlyList<VoltageCurve> curves = VoltageCurves.Of(cell, new Surroundings(25.0, 5.0));
        CollectionAssert.AreEqual(
            new[] { "0.02 mA/cm²", "0.05 mA/cm²", "0.1 mA/cm²", "0.2 mA/cm²" },
            curves.Select(curve => curve.Label).ToArray()
        );
        foreach (VoltageCurve curve in curves)
        {
            Assert.AreEqual(2.0, curve.Place[^1], 1e-9, curve.Label);
            Assert.AreEqual(-curve.Volts[1], curve.Volts[^1], 0.05 * curve.Volts[1], curve.Label);
        }
    }

    [TestMethod]
    public void A_cell_that_was_shorted_says_so_in_its_curve_and_its_portrait()
    {
        CellDefinition cell = Cells.Find("chen2020-symmetric").With("short.growth", 0.1).With("short.subcritical", 1.0);
        var surroundings = new Surroundings(25.0, 5.0);
        VoltageCurve curve = VoltageCurves.Of(cell, surroundings)[^1];
        Assert.EndsWith(", shorted", curve.Label);
        Assert.IsLessThan(2.0, curve.Place[^1]);
        var test = new TestCell(cell, surroundings);
        Assert.IsFalse(new CellPortrait(test, "fresh").Shorted);
        test.Drive(0.2, new Until(3600.0));
        Assert.IsTrue(new CellPortrait(test, "plated").Shorted);
    }
}
