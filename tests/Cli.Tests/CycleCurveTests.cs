using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.Cli.Output;

namespace SSBms.Cli.Tests;

/// <summary>Voltage over capacity of the cycles that the report lays over each other.</summary>
[TestClass]
public sealed class CycleCurveTests
{
    [TestMethod]
    public void Each_curve_ends_at_the_capacity_of_its_half_cycle_and_first_and_last_are_among_them()
    {
        const string Text = """
            title: nine cycles
            cell: chen2020-lfp-np1.1
            fixture: { pressure: 5 MPa }
            cycle: 10 s
            steps:
              - repeat: 9
                steps: [Charge at 0.5C until 4.0 V, Rest for 10 minutes, Discharge at 0.5C until 2.5 V]
            """;
        RunResult run = ExperimentRun.Execute(ExperimentReader.Read("x.yaml", Text), withoutGuard: false, null).Cases[0].Runs[0];
        IReadOnlyList<CycleCurve> curves = CycleCurves.Of(run);
        Assert.HasCount(12, curves);
        CollectionAssert.AreEqual(new[] { 1, 2, 4, 5, 7, 9 }, curves.Select(curve => curve.Cycle).Distinct().ToArray());
        foreach (CycleCurve curve in curves)
        {
            CycleCapacity known = run.Cycles.Single(cycle => cycle.Number == curve.Cycle);
            double capacity = curve.Charges ? known.Charge : known.Discharge;
            Assert.AreEqual(capacity, curve.Capacity[^1], 0.02 * capacity, $"cycle {curve.Cycle}");
            Assert.IsTrue(curve.Capacity.Zip(curve.Capacity.Skip(1), (a, b) => b >= a).All(rises => rises));
            Assert.AreEqual(curve.Charges, curve.Voltage[^1] > curve.Voltage[0]);
        }
    }

    [TestMethod]
    public void What_was_not_cycled_has_no_curves()
    {
        const string Text = """
            title: no cycle
            cell: chen2020-lfp
            fixture: { pressure: 5 MPa }
            steps: [Charge at C/10 for 1 minute]
            """;
        Assert.IsEmpty(
            CycleCurves.Of(ExperimentRun.Execute(ExperimentReader.Read("x.yaml", Text), withoutGuard: false, null).Cases[0].Runs[0])
        );
    }
}
