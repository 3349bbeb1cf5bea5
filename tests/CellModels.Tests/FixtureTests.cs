using SSBms.CellModels.Definitions;

namespace SSBms.CellModels.Tests;

[TestClass]
public sealed class FixtureTests
{
    [TestMethod]
    public void A_screw_clamp_breathes_with_the_charge_and_a_spring_hardly()
    {
        var cell = new Cell(Cells.Find("chen2020-lfp"), 25.0);
        var screw = new Clamp(Cells.Find("chen2020-lfp"), Clamp.ScrewStiffness, 5.0);
        var spring = new Clamp(Cells.Find("chen2020-lfp"), Clamp.SpringStiffness, 5.0);
        cell.Run(3.0, 0.1, 5.0);

        // 0.3 mAh/cm2 plated: 4.85 um per mAh/cm2 up, what the cathode gives back down.
        Assert.AreEqual(0.3 * (4.85 - 1.1), cell.Breathing, 0.02);
        Assert.AreEqual(5.0 + 0.2 * cell.Breathing, screw.Pressure(cell.Breathing), 1e-9);
        Assert.IsLessThan(5.02, spring.Pressure(cell.Breathing));
    }

    [TestMethod]
    public void A_clamp_let_go_stays_let_go()
    {
        var clamp = new Clamp(Cells.Find("chen2020-lfp"), Clamp.ScrewStiffness, 5.0);
        clamp.Set(0.0, 0.0);
        Assert.AreEqual(0.0, clamp.Pressure(3.0));
    }

    [TestMethod]
    public void Creep_takes_a_share_of_the_pressure_at_constant_gap_and_hardly_any_from_a_spring()
    {
        // Li/LPSCl/Li at rest: 30 to 27.6 MPa in 20 h (Lee et al. 2021).
        CellDefinition cell = Cells.Find("chen2020-symmetric");
        var screw = new Clamp(cell, Clamp.ScrewStiffness, 30.0);
        var spring = new Clamp(cell, Clamp.SpringStiffness, 30.0);
        double before = 30.0;
        for (int hour = 0; hour < 20; hour++)
        {
            screw.Advance(3600.0);
            spring.Advance(3600.0);
            Assert.IsLessThan(before, screw.Pressure(0.0));
            before = screw.Pressure(0.0);
        }

        Assert.AreEqual(27.6, before, 0.2);
        Assert.IsGreaterThan(29.9, spring.Pressure(0.0));
        screw.Set(30.0, 0.0);
        Assert.AreEqual(30.0, screw.Pressure(0.0), "tightened again, it has what it was set to");
    }

    [TestMethod]
    public void The_cell_follows_the_chamber_and_the_wall_follows_the_cell()
    {
        Cell cell = Cells.Symmetric();
        cell.Run(300.0 / 3600.0, 0.0, 5.0, 60.0);
        Assert.AreEqual(25.0 + 35.0 * (1.0 - Math.Exp(-1.0)), cell.State.Temperature, 0.1);
        Assert.IsLessThan(cell.State.Temperature, cell.State.WallTemperature);
        cell.Run(2.0, 0.0, 5.0, 60.0);
        Assert.AreEqual(60.0, cell.State.WallTemperature, 0.01);
    }

    [TestMethod]
    public void The_interlayer_washes_out_only_while_molten_and_carrying_current()
    {
        Assert.AreEqual(0.0, Washout(50.0, 0.04));
        Assert.AreEqual(0.0, Washout(60.0, 0.0));
        Assert.IsGreaterThan(0.0, Washout(60.0, 0.04));
    }

    private static double Washout(double celsius, double density)
    {
        Cell cell = Cells.Full(celsius);
        cell.Run(2.0, density, 5.0, celsius);
        return cell.State.Washout;
    }
}
