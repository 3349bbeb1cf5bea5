namespace SSBms.CellModels.Tests;

/// <summary>A step may be as long as it likes.</summary>
[TestClass]
public sealed class LongStepTests
{
    [TestMethod]
    public void An_interphase_grows_in_one_step_into_warmth_as_in_many()
    {
        var once = new Cell(Cells.Find("lgps"), 25.0);
        once.Step(7200.0, 0.0, 5.0, 60.0);
        var often = new Cell(Cells.Find("lgps"), 25.0);
        for (int i = 0; i < 7200; i++)
        {
            often.Step(1.0, 0.0, 5.0, 60.0);
        }

        Assert.AreEqual(often.State.Negative.Interphase, once.State.Negative.Interphase, 0.03 * often.State.Negative.Interphase);
        Assert.AreEqual(often.State.WallTemperature, once.State.WallTemperature, 0.01);
    }

    [TestMethod]
    public void After_a_year_the_wall_is_as_warm_as_the_chamber_and_the_conditions_are_those_of_the_cell()
    {
        Cell cell = Cells.Symmetric();
        cell.Step(3.15e7, 0.0, 5.0, 60.0);
        Assert.AreEqual(60.0, cell.State.WallTemperature, 1e-6);
        double after = cell.Resistance(1.0);
        cell.Step(1.0, 0.0, 5.0, 60.0);
        Assert.AreEqual(cell.Resistance(1.0), after, 1e-6 * after);
    }

    [TestMethod]
    [DataRow(-1.0, 0.1, 5.0, 25.0)]
    [DataRow(double.NaN, 0.1, 5.0, 25.0)]
    [DataRow(double.PositiveInfinity, 0.1, 5.0, 25.0)]
    [DataRow(1.0, double.NaN, 5.0, 25.0)]
    [DataRow(1.0, 0.1, -5.0, 25.0)]
    [DataRow(1.0, 0.1, 5.0, -300.0)]
    public void What_cannot_be_is_one_clear_error(double seconds, double density, double megapascal, double ambient)
    {
        Cell cell = Cells.Symmetric();
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => cell.Step(seconds, density, megapascal, ambient));
    }
}
