using SSBms.Bench.Fixture;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Bench.Tests;

/// <summary>What of the clamp's force comes to the cell.</summary>
[TestClass]
public sealed class CellStandTests
{
    [TestMethod]
    public void What_the_wall_of_the_die_takes_the_load_cell_reads_and_the_cell_does_not_feel()
    {
        var stand = new CellStand(Kind(), Clamp.ScrewStiffness, 5.0, 25.0, friction: 0.1);
        stand.Move(0.0, 1.0, 0.0);
        Assert.AreEqual(5.0, stand.ClampPressure, 1e-9);
        Assert.AreEqual(4.5, stand.Pressure, 1e-9);
        stand.BypassedShare = 0.5;
        stand.Move(1.0, 1.0, 0.0);
        Assert.AreEqual(2.25, stand.Pressure, 1e-9, "a fault takes its share of what is left");
    }

    [TestMethod]
    public void A_clamp_that_relaxes_by_itself_lets_the_cell_feel_it()
    {
        var stand = new CellStand(Kind(), Clamp.ScrewStiffness, 5.0, 25.0, relaxation: 0.02);
        stand.Clamp.Advance(540.0);
        stand.Move(540.0, 1.0, 0.0);
        double crept = Kind()["mechanics.relaxation"] * 5.0 * (1.0 - Math.Exp(-540.0 / 3600.0 / Kind()["mechanics.relaxation_time"]));
        Assert.AreEqual(4.9 - crept, stand.Pressure, 1e-6);
    }

    private static CellDefinition Kind()
    {
        return CellCatalogue.BuiltIn.Find("chen2020-symmetric")!;
    }
}
