using SSBms.CellModels.Definitions;

namespace SSBms.CellModels.Tests;

[TestClass]
public sealed class StackTests
{
    private static CellDefinition Kind => Cells.Find("chen2020-lfp");

    [TestMethod]
    public void A_stack_shares_current_and_pressure_and_adds_voltage_and_breathing()
    {
        var stack = new StackedCells([.. Enumerable.Range(0, 8).Select(_ => new Cell(Kind, 25.0))]);
        var single = new Cell(Kind, 25.0);
        for (int i = 0; i < 3600; i++)
        {
            stack.Step(1.0, 0.1, 5.0, 25.0);
            single.Step(1.0, 0.1, 5.0, 25.0);
        }

        Assert.AreEqual(8.0 * single.Voltage(0.1), stack.Voltage(0.1), 1e-9);
        Assert.AreEqual(8.0 * single.Breathing, stack.Breathing, 1e-9);
    }

    [TestMethod]
    public void The_weakest_cell_of_a_stack_is_the_one_that_shorts()
    {
        var parameters = new CellParameters(Cells.Find("chen2020-symmetric"));
        var weak = new Cell(parameters, 25.0, new CellSample(0.5, 1));
        var stack = new StackedCells([new Cell(parameters, 25.0, CellSample.Typical), weak]);
        for (int i = 0; i < 3600; i++)
        {
            stack.Step(1.0, 0.2, 5.0, 25.0);
        }

        Assert.IsTrue(stack.Shorted);
        Assert.IsTrue(weak.Shorted);
        Assert.IsFalse(stack.Cells[0].Shorted);
    }

    [TestMethod]
    public void A_stack_has_at_most_eight_cells_and_at_least_one()
    {
        Assert.ThrowsExactly<ArgumentException>(() => new StackedCells([]));
        Assert.ThrowsExactly<ArgumentException>(() => new StackedCells([.. Enumerable.Range(0, 9).Select(_ => new Cell(Kind, 25.0))]));
    }

    [TestMethod]
    public void A_batch_gives_each_cell_what_it_would_have_had_alone()
    {
        var parameters = new CellParameters(Cells.Find("chen2020-symmetric"));
        CellBatch batch = CellBatch.Draw(parameters, 40, 25.0, 7);
        batch.Step(1.0, 1800, 0.28, 5.0, 25.0);
        Assert.IsTrue(batch.Cells.Any(cell => cell.Shorted) && !batch.Cells.All(cell => cell.Shorted), "samples differ");
        for (int i = 0; i < 40; i++)
        {
            var alone = new Cell(parameters, 25.0, CellSample.Draw(parameters.Definition, 7 + (ulong)i));
            for (int step = 0; step < 1800; step++)
            {
                alone.Step(1.0, 0.28, 5.0, 25.0);
            }

            Assert.AreEqual(alone.State, batch.Cells[i].State);
        }
    }
}
