namespace SSBms.CellModels.Tests;

[TestClass]
public sealed class ShortTests
{
    [TestMethod]
    public void A_dendrite_needs_its_time_at_the_critical_current_density()
    {
        Cell cell = Cells.Symmetric();
        cell.Run(290.0 / 3600.0, 0.30, 5.0);
        Assert.IsFalse(cell.Shorted);
        cell.Run(20.0 / 3600.0, 0.30, 5.0);
        Assert.IsTrue(cell.Shorted);
    }

    [TestMethod]
    public void Just_below_the_critical_current_density_it_never_comes()
    {
        Cell cell = Cells.Symmetric();
        cell.Run(20.0, 0.299, 5.0);
        Assert.IsFalse(cell.Shorted);
    }

    [TestMethod]
    public void Either_direction_of_a_symmetric_cell_plates_somewhere()
    {
        Cell cell = Cells.Symmetric();
        cell.Run(0.2, -0.31, 5.0);
        Assert.IsTrue(cell.Shorted);
    }

    [TestMethod]
    public void A_short_takes_the_voltage_away_and_discharges_the_cell()
    {
        Cell cell = Cells.Full();
        cell.Run(2.0, 0.1, 5.0);
        Assert.IsGreaterThan(3.4, cell.Voltage(0.0));
        double lithium = cell.State.Negative.Lithium;
        CellState state = cell.State;
        state.Negative.Dendrite = 1.0;
        cell.State = state;
        Assert.IsLessThan(0.1, cell.Voltage(0.0));
        cell.Run(0.01, 0.0, 5.0);
        Assert.IsLessThan(lithium, cell.State.Negative.Lithium);
    }

    [TestMethod]
    public void Cold_lowers_the_critical_current_density()
    {
        Cell cell = Cells.Symmetric(0.0);
        cell.Run(0.2, 0.1, 5.0, 0.0);
        Assert.IsTrue(cell.Shorted);
    }
}
