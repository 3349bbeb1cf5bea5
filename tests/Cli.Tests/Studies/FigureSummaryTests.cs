using SSBms.Cli.Studies;

namespace SSBms.Cli.Tests.Studies;

/// <summary>Quantiles, and which rows a page carries.</summary>
[TestClass]
public sealed class FigureSummaryTests
{
    [TestMethod]
    public void Quantiles_lie_on_the_line_between_neighbours_and_leave_out_runs_without_the_figure()
    {
        // 0, 1, …, 10: the quantile at a share p is 10 p.
        double[] values = [3, 7, double.NaN, 0, 10, 5, 1, 9, 2, 8, double.NaN, 6, 4];
        Assert.AreEqual(new FigureSummary(11, 0.0, 0.5, 5.0, 9.5, 10.0), FigureSummary.Of(values));
        Assert.IsNull(FigureSummary.Of([double.NaN]));
    }

    [TestMethod]
    public void What_differs_by_rounding_alone_does_not_vary()
    {
        Assert.IsFalse(FigureSummary.Of([25.0, 25.0 + 1e-9])!.Varies);
        Assert.IsTrue(FigureSummary.Of([25.0, 25.1])!.Varies);
        Assert.IsFalse(FigureSummary.Of([0.0, 0.0])!.Varies);
    }

    [TestMethod]
    [DataRow(0, 1, 0)]
    [DataRow(RowSample.Most, 1, RowSample.Most)]
    [DataRow(RowSample.Most + 1, 2, RowSample.Most / 2 + 1)]
    [DataRow(1_000_000, 50, RowSample.Most)]
    public void A_page_carries_one_row_of_every_so_many_and_never_too_many(int rows, int every, int carried)
    {
        var sample = new RowSample(rows);
        Assert.AreEqual(every, sample.Every);
        Assert.HasCount(carried, sample.Rows);
        Assert.IsTrue(sample.Rows.Select((row, i) => row / every == i && row < rows).All(inItsPlace => inItsPlace));
    }

    [TestMethod]
    public void Rows_are_carried_from_every_column_of_a_grid()
    {
        // With every 50th row of a grid of 50 columns a page would have one column.
        int[] columns = [.. new RowSample(1_000_000).Rows.Select(row => row % 50)];
        Assert.IsTrue(columns.GroupBy(column => column).All(group => group.Count() is > 300 and < 500), "each has about 400");
        Assert.HasCount(50, columns.Distinct());
    }

    [TestMethod]
    [DataRow(0.0, new[] { 0.0 })]
    [DataRow(7.0, new[] { 0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0 })]
    [DataRow(5400.0, new[] { 0.0, 900.0, 1800.0, 2700.0, 3600.0, 4500.0, 5400.0 })]
    [DataRow(50.0 * 86400.0, new[] { 0.0, 864000.0, 1728000.0, 2592000.0, 3456000.0, 4320000.0 })]
    public void Ticks_of_time_are_round_in_the_unit_that_people_would_use(double end, double[] ticks)
    {
        CollectionAssert.AreEqual(ticks, TimeTicks.Until(end).ToArray());
    }
}
