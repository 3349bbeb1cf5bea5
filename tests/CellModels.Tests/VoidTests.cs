using SSBms.CellModels.Processes;

namespace SSBms.CellModels.Tests;

[TestClass]
public sealed class VoidTests
{
    [TestMethod]
    public void Below_the_replenishment_limit_no_void_forms()
    {
        Cell cell = Cells.Symmetric();
        cell.Run(10.0, -0.19, 1.0);
        Assert.AreEqual(1.0, cell.ContactFraction);
    }

    [TestMethod]
    public void Above_it_contact_is_lost_ever_faster_and_the_voltage_runs_away()
    {
        Cell cell = Cells.Symmetric();
        double first = -cell.Run(0.5, -0.2, 0.0);
        double firstLoss = 1.0 - cell.ContactFraction;
        double second = -cell.Run(3.0, -0.2, 0.0);
        Assert.IsGreaterThan(0.0, firstLoss);
        Assert.IsGreaterThan(1.2 * first, second);
        Assert.IsGreaterThan(1.0, -cell.Run(1.0, -0.2, 0.0), "runaway");
        Assert.IsLessThan(VoidGrowth.Detached, cell.ContactFraction);
    }

    [TestMethod]
    public void The_same_charge_at_a_higher_current_costs_more_contact()
    {
        Cell slow = Cells.Symmetric();
        Cell fast = Cells.Symmetric();
        slow.Run(3.0, -0.1, 0.0);
        fast.Run(1.5, -0.2, 0.0);
        Assert.IsLessThan(slow.ContactFraction, fast.ContactFraction);
    }

    [TestMethod]
    public void Resistance_rises_on_stripping_falls_on_plating_and_ratchets()
    {
        var cell = new Cell(Cells.Find("chen2020-lfp").With("flux.diffusion", 0.05), 25.0);
        cell.Run(3.0, 0.1, 5.0);
        cell.Step(1.0, 0.0, 0.1, 25.0);
        var afterPlating = new List<double>();
        for (int cycle = 0; cycle < 4; cycle++)
        {
            double before = cell.Resistance(-1.0);
            cell.Run(0.5, -0.15, 0.1);
            double stripped = cell.Resistance(-1.0);
            cell.Run(0.5, 0.15, 0.1);
            double plated = cell.Resistance(-1.0);
            Assert.IsGreaterThan(before, stripped);
            Assert.IsLessThan(stripped, plated);
            afterPlating.Add(plated);
        }

        for (int i = 1; i < afterPlating.Count; i++)
        {
            Assert.IsGreaterThan(afterPlating[i - 1], afterPlating[i]);
        }
    }

    [TestMethod]
    [DataRow(25.0, 0.25)]
    [DataRow(0.0, 0.0352)]
    public void Gold_refills_without_pressure_what_diffusion_brings_at_that_temperature(double celsius, double bearable)
    {
        var kind = Cells.Find("chen2020-symmetric-gold");
        Assert.AreEqual(1.0, Stripped(0.97 * bearable).ContactFraction);
        Assert.IsLessThan(1.0, Stripped(1.03 * bearable).ContactFraction);

        Cell Stripped(double density)
        {
            var cell = new Cell(kind, celsius);
            cell.Step(600.0, -density, 0.0, celsius);
            return cell;
        }
    }

    [TestMethod]
    public void At_rest_voids_close_faster_under_pressure_and_heat()
    {
        double loose = Healed(1.0, 25.0);
        double pressed = Healed(10.0, 25.0);
        double warm = Healed(1.0, 60.0);
        Assert.IsLessThan(loose, pressed);
        Assert.IsLessThan(loose, warm);
        Assert.IsGreaterThan(0.0, pressed, "some void stays");
    }

    [TestMethod]
    [DataRow(0.0, DisplayName = "at rest")]
    [DataRow(0.02, DisplayName = "filled while lithium plates")]
    [DataRow(-0.02, DisplayName = "while less is stripped than refills")]
    public void Where_none_grows_voids_close_alike_in_one_step_and_in_a_thousand(double density)
    {
        const double Hours = 2.0;
        Cell cell = Cells.Symmetric();
        CellState state = cell.State;
        state.Negative.Void = 0.4;
        state.Negative.IrreversibleVoid = 0.01;
        double healing = cell.Definition["voids.healing"] * Hours;
        double filled = Math.Max(density, 0.0) * cell.Definition["voids.refilling"] * cell.Definition["mechanics.lithium"] * Hours;
        double expected = 0.4 * Math.Exp(-healing) - filled * (1.0 - Math.Exp(-healing)) / healing;
        Assert.AreEqual(expected, After(1), 1e-12);
        Assert.AreEqual(expected, After(1000), 1e-12);

        double After(int steps)
        {
            cell.Restore(state);
            for (int i = 0; i < steps; i++)
            {
                cell.Step(3600.0 * Hours / steps, density, 1.0, 25.0);
            }

            return cell.State.Negative.Void;
        }
    }

    [TestMethod]
    public void Plating_onto_what_contact_is_left_shorts_the_cell()
    {
        Cell cell = Cells.Symmetric();
        cell.Run(2.5, -0.2, 0.0);
        Assert.IsFalse(cell.Shorted);
        Assert.IsLessThan(0.6, cell.ContactFraction);
        cell.Run(0.5, 0.2, 0.0);
        Assert.IsTrue(cell.Shorted, "0.2 mA/cm2 on that contact is more than 0.30");
    }

    [TestMethod]
    public void Halving_the_step_changes_the_time_to_contact_loss_by_less_than_half_a_percent()
    {
        double coarse = TimeToLoss(10.0);
        double fine = TimeToLoss(0.1);
        Assert.AreEqual(fine, coarse, 0.005 * fine);
    }

    [TestMethod]
    public void A_current_that_goes_on_after_contact_is_lost_makes_no_more_void_irreversible()
    {
        Cell cell = Cells.Symmetric();
        cell.Run(12.0, -0.2, 0.0);
        LithiumState state = cell.State.Negative;
        Assert.AreEqual(cell.Definition["voids.detachment"], state.Void, 1e-9);
        Assert.AreEqual(cell.Definition["voids.irreversible"] * state.Void, state.IrreversibleVoid, 1e-3 * state.Void);
    }

    private static double TimeToLoss(double step)
    {
        Cell cell = Cells.Symmetric();
        double time = 0.0;
        while (cell.ContactFraction > VoidGrowth.Detached)
        {
            cell.Step(step, -0.2, 0.0, 25.0);
            time += step;
        }

        return time;
    }

    private static double Healed(double megapascal, double celsius)
    {
        Cell cell = Cells.Symmetric();
        cell.Run(2.0, -0.2, 0.0);
        for (int i = 0; i < 5; i++)
        {
            cell.Step(3600.0, 0.0, megapascal, celsius);
        }

        return cell.State.Negative.Void;
    }
}
