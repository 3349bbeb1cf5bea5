using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Laboratory.Impedance;

namespace SSBms.Laboratory.Tests;

[TestClass]
public sealed class ImpedanceTests
{
    [TestMethod]
    [DataRow(2.0)]
    [DataRow(25.0)]
    [DataRow(400.0)]
    public void A_fit_finds_the_lithium_interface_of_a_symmetric_cell(double resistance)
    {
        CellResistances fit = CellResistances.Of(Rested(Cells.Find("chen2020-symmetric").With("lithium.resistance", resistance)));
        Assert.AreEqual(resistance, fit.Lithium, 0.01 * resistance);
        Assert.AreEqual(225.0, fit.Electrolyte, 0.1);
    }

    [TestMethod]
    public void A_fit_tells_the_lithium_from_the_cathode_in_a_full_cell()
    {
        Cell cell = Rested(Cells.Find("chen2020-lfp"));
        cell.Step(6.0 * 3600.0, 0.04, 0.0, 25.0);
        cell.Step(3600.0, 0.0, 0.0, 25.0);
        CellResistances fit = CellResistances.Of(cell);
        Assert.AreEqual(25.0, fit.Lithium, 1.0);
        Assert.AreEqual(630.0, fit.Cathode, 10.0);
        Assert.AreEqual(902.0, fit.Total, 12.0, "225 + 22 + 25 + 630 ohm cm2");
    }

    [TestMethod]
    public void Contact_lost_to_voids_shows_as_interface_resistance_and_not_as_electrolyte()
    {
        Cell cell = Rested(Cells.Find("chen2020-symmetric"));
        CellResistances before = CellResistances.Of(cell);
        for (int i = 0; i < 7200; i++)
        {
            cell.Step(1.0, -0.2, 0.0, 25.0);
        }

        CellResistances after = CellResistances.Of(cell);
        Assert.IsGreaterThan(1.2 * before.Lithium, after.Lithium);
        Assert.AreEqual(before.Electrolyte, after.Electrolyte, 0.1);
    }

    private static Cell Rested(CellDefinition definition)
    {
        var cell = new Cell(definition, 25.0);
        cell.Step(1.0, 0.0, 0.0, 25.0);
        return cell;
    }
}
