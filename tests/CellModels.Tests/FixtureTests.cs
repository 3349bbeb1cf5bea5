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
    public void A_stiff_clamp_feels_the_room_that_voids_take()
    {
        CellDefinition kind = Cells.Find("chen2020-lfp").With("flux.diffusion", 0.05).With("mechanics.relaxation", 0.0);
        Cell voided = Stripped(kind);
        Cell sound = Stripped(kind.With("flux.diffusion", 10.0));
        Assert.IsLessThan(0.75, voided.ContactFraction);
        Assert.AreEqual(1.0, sound.ContactFraction);
        double thickness = kind["lithium.area_factor"] * voided.State.Negative.Void;
        var clamp = new Clamp(kind, Clamp.ScrewStiffness, 5.0);
        double difference = clamp.Pressure(voided.Breathing) - clamp.Pressure(sound.Breathing);
        Assert.AreEqual(0.2 * thickness, difference, 0.01 * 0.2 * thickness);
    }

    [TestMethod]
    public void Whatever_leaves_one_place_takes_its_room_in_another_for_a_thousand_cycles()
    {
        CellDefinition kind = Cells.Find("chen2020-lfp").With("interphase.parabolic", 1.0).With("short.ccd", 1000.0);
        var cell = new Cell(kind.With("flux.diffusion", 0.02).With("flux.creep", 0.02), 25.0);
        double metal = cell.Metal;
        double gain = cell.Parameters.LithiumThickness - cell.Parameters.CathodeThickness;
        for (int i = 0; i < 1000; i++)
        {
            cell.Step(3600.0, 0.1, 0.5, 25.0);
            cell.Step(3400.0, -0.1, 0.5, 25.0);
            double heat = cell.Parameters.Expansion * (cell.State.Temperature - 25.0);
            double rest = cell.Breathing - cell.VoidThickness - cell.InterphaseThickness - heat;
            Assert.AreEqual(gain * (cell.Metal - metal), rest, 1e-9, $"cycle {i}");
        }

        Assert.IsGreaterThan(0.0, cell.VoidThickness);
        Assert.IsGreaterThan(0.0, cell.State.HeldLithium, "the cathode has faded");
        Assert.IsGreaterThan(cell.State.HeldLithium, cell.State.LostLithium, "and lithium was cut off as metal");
    }

    [TestMethod]
    public void A_clamp_that_creeps_loses_as_much_from_one_to_ten_as_from_ten_to_a_hundred_minutes()
    {
        CellDefinition kind = Cells.Find("chen2020-symmetric").With("mechanics.relaxation", 0.0);
        var clamp = new Clamp(kind, Clamp.ScrewStiffness, 10.0, relaxation: 0.02);
        clamp.Advance(9.0 * 60.0);
        Assert.AreEqual(9.8, clamp.Pressure(0.0), 1e-9);
        clamp.Advance(90.0 * 60.0);
        Assert.AreEqual(9.6, clamp.Pressure(0.0), 1e-9);
        clamp.Set(10.0, 0.0);
        Assert.AreEqual(10.0, clamp.Pressure(0.0), 1e-9, "tightened again it begins anew");
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

    private static Cell Stripped(CellDefinition kind)
    {
        var cell = new Cell(kind, 25.0);
        cell.Run(5.0, 0.05, 0.5);
        cell.Run(40.0 / 60.0, -0.25, 0.5);
        return cell;
    }

    private static double Washout(double celsius, double density)
    {
        Cell cell = Cells.Full(celsius);
        cell.Run(2.0, density, 5.0, celsius);
        return cell.State.Washout;
    }
}
