using SSBms.CellModels.Definitions;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels.Tests;

/// <summary>A turn of the course is looked for only where it can be reached, so what is foreseen must never be too little.</summary>
[TestClass]
public sealed class TurnTests
{
    [TestMethod]
    [DataRow(2.0, 0.0, 0.0, 0.0)]
    [DataRow(0.0, 10.0, 0.0, 0.0)]
    [DataRow(0.0, 0.0, 100.0, 0.0)]
    [DataRow(2.0, 0.0, 0.0, 6.0)]
    [DataRow(0.0, 10.0, 0.0, 6.0)]
    public void An_interphase_adds_no_more_than_is_foreseen(double linear, double parabolic, double limit, double perCharge)
    {
        const double Density = 0.1;
        var growth = new InterphaseGrowth(linear, parabolic, limit, 20.0, perCharge);
        double closest = 0.0;
        foreach (double resistance in new[] { 0.0, 1.0, 50.0 })
        {
            foreach (double seconds in new[] { 0.1, 60.0, 3600.0, 1e6 })
            {
                double charge = Density * seconds * PhysicalConstants.HoursPerSecond;
                double added = growth.After(resistance, seconds, charge) - resistance;
                double most = growth.MostSquared(seconds, charge);
                Assert.IsLessThanOrEqualTo(1.000001 * most, added * added, $"{seconds} s from {resistance} Ohm cm2");
                closest = Math.Max(closest, added * added / most);
            }
        }

        Assert.IsGreaterThan(0.99, closest, "nor much more than can be");
    }

    [TestMethod]
    public void A_dendrite_grows_no_more_than_is_foreseen()
    {
        CellDefinition kind = Cells.Find("chen2020-symmetric");
        var dendrites = new DendriteGrowth(kind);
        for (double load = 0.3; load < 4.0; load += 0.1)
        {
            LithiumState state = default;
            dendrites.Advance(ref state, 0.5 * load, 0.5, 1.0, 10.0);
            Assert.IsLessThanOrEqualTo(1.000001 * dendrites.Most(load, 10.0), state.Dendrite, $"load {load}");
            Assert.AreEqual(load >= DendriteGrowth.LeastLoad, state.Dendrite > 0.0, $"load {load}");
        }
    }

    [TestMethod]
    public void A_short_by_creep_comes_when_it_comes_however_long_the_step_is()
    {
        // From the short on nothing passes as ions, so the lithium that has passed says when it came.
        CellDefinition kind = Cells.Find("lpscl-doux2020").With("short.soft", 1.0).With("short.resistance", 1e-3);
        double hourly = Passed(1.0);
        Assert.AreEqual(hourly, Passed(200.0), 0.001 * hourly);

        double Passed(double hours)
        {
            var cell = new Cell(kind, 25.0);
            double before = cell.State.Negative.Lithium;
            for (double time = 0.0; time < 200.0; time += hours)
            {
                cell.Step(hours * 3600.0, 0.001, 25.0, 25.0);
            }

            Assert.IsTrue(cell.Shorted);
            return cell.State.Negative.Lithium - before;
        }
    }
}
