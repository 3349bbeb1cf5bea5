using SSBms.CellModels.Processes;

namespace SSBms.CellModels.Tests;

[TestClass]
public sealed class RelaxationTests
{
    [TestMethod]
    public void What_is_kept_of_one_charge_transfer_is_never_that_of_another_time_or_time_constant()
    {
        var kept = new Relaxation();
        foreach ((double seconds, double constant) in new[] { (0.1, 0.2), (0.1, 0.2), (0.2, 0.2), (0.2, 0.4), (0.1, 0.2), (0.4, 0.2) })
        {
            Assert.AreEqual(Math.Exp(-seconds / constant), kept.Left(seconds, constant), 1e-15, $"{seconds} of {constant}");
        }
    }

    [TestMethod]
    public void An_exponential_is_computed_the_first_time_it_is_asked_for_even_that_of_nothing()
    {
        var decay = new Decay();
        Assert.AreEqual(1.0, decay.Of(0.0));
        Assert.AreEqual(0.0, decay.Of(1000.0));
        Assert.AreEqual(1.0, decay.Of(0.0));
    }

    [TestMethod]
    [DataRow(0.5)]
    [DataRow(0.989)]
    [DataRow(0.9999999)]
    [DataRow(1.0)]
    [DataRow(1.0000001)]
    [DataRow(1.02)]
    public void Lithium_that_lasts_for_a_part_of_a_step_passes_to_the_last_and_no_more(double share)
    {
        const double Seconds = 10.0;
        Cell cell = Cells.Symmetric();
        CellState state = cell.State;
        double charge = 0.1 * Seconds / 3600.0;
        state.Positive.Lithium = share * charge;
        cell.Restore(state);
        double before = cell.TotalLithium;
        cell.Step(Seconds, 0.1, 5.0, 25.0);
        Assert.AreEqual(Math.Max(share - 1.0, 0.0) * charge, cell.State.Positive.Lithium, 1e-12 * charge);
        Assert.AreEqual(before, cell.TotalLithium, 1e-12);
    }
}
