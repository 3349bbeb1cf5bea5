using SSBms.CellModels;
using SSBms.Commissioning.Balance;
using SSBms.Commissioning.Rigs;

namespace SSBms.Commissioning.Tests;

/// <summary>The law that is fitted is that of the cells, in the geometric area and at the temperature of the procedure.</summary>
[TestClass]
public sealed class LawTests
{
    [TestMethod]
    [DataRow("llzo-chang2021", 2.0, 0.25)]
    [DataRow("lpscl-kasemchainan2019", 1.0, 0.1)]
    [DataRow("garnet-trilayer-true-area", 0.1, 0.4)]
    [DataRow("lps-lii", 0.3, 0.3)]
    public void Contact_falls_as_in_the_cell_and_comes_back_as_far_when_lithium_is_plated(string id, double megapascal, double density)
    {
        HiddenCell hidden = Cells.Hidden(id, 4);
        double celsius = hidden.Kind["temperature.reference"];
        VoidLaw law = hidden.Law(celsius);
        var cell = new Cell(new CellParameters(hidden.Definition), celsius, hidden.Sample);
        double healing = law.Healing * Math.Pow(megapascal, law.Exponent) / 3600.0;
        var voids = default(VoidState);
        int steps = 0;
        while (voids.Contact(law) > 0.9 && steps < 360)
        {
            steps++;
            cell.Step(10.0, -density, megapascal, celsius);
            voids = voids.Stripped(law, law.CriticalDensity(megapascal), healing, density, 10.0);
        }

        Assert.IsLessThan(0.95, Contact(cell), "the test strips enough to lose contact");
        Assert.AreEqual(Contact(cell), voids.Contact(law), 0.004);

        cell.Step(steps * 20.0, 0.5 * density, megapascal, celsius);
        voids = voids.Plated(steps * 10.0 / 3600.0 * density);
        Assert.AreEqual(Contact(cell), voids.Contact(law), 0.004);
    }

    /// <summary>Of the electrode that was stripped: the other one may lose contact on the way back.</summary>
    private static double Contact(Cell cell)
    {
        return cell.Parameters.Lithium.ContactFraction(cell.State.Negative);
    }

    [TestMethod]
    public void Stripping_that_is_refilled_leaves_no_void()
    {
        VoidLaw law = Cells.Hidden("llzo-chang2021", 4).Law(25.0);

        VoidState after = default(VoidState).Stripped(law, law.CriticalDensity(3.0), 0.0, 0.999 * law.CriticalDensity(3.0), 3600.0);

        Assert.AreEqual(1.0, after.Contact(law));
    }

    [TestMethod]
    public void The_critical_pressure_is_where_the_current_is_the_critical_one()
    {
        var law = new VoidLaw(0.05, 0.12, 1.3, 3.0, 0.05, 0.05);

        Assert.AreEqual(0.2, law.CriticalDensity(law.CriticalPressure(0.2)), 1e-12);
        Assert.AreEqual(0.0, law.CriticalPressure(0.04));
    }
}
