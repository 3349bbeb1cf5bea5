using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;

namespace SSBms.Bench.Tests;

/// <summary>Progress goes by simulated time.</summary>
[TestClass]
public sealed class ProgressTests
{
    [TestMethod]
    public void A_long_step_among_short_ones_does_not_stand_still()
    {
        // Told every 20,000 cycles: 2,000 s of 10,004.
        double[] shares = Shares(
            "  - Rest for 1 s\n  - Rest for 1 s\n  - Charge at C/100 for 10000 s\n  - Rest for 1 s\n  - Rest for 1 s",
            "100 ms"
        );
        Assert.HasCount(6, shares);
        for (int i = 0; i < 5; i++)
        {
            Assert.AreEqual((i + 1) * 2000.0 / 10_004.0, shares[i], 0.001);
        }

        Assert.AreEqual(1.0, shares[^1]);
    }

    [TestMethod]
    public void Where_a_stop_ends_a_step_progress_is_estimated_and_never_falls()
    {
        double[] shares = Shares(
            "  - repeat: 3\n    steps: [Charge at C/5 until 3.9 V, Discharge at C/5 until 2.5 V]\n  - Rest for 1 h",
            "100 ms"
        );
        Assert.IsGreaterThan(5, shares.Length);
        CollectionAssert.AreEqual(shares.Order().ToArray(), shares);
        Assert.IsTrue(shares.All(share => share is >= 0.0 and <= 1.0));
    }

    private static double[] Shares(string steps, string cycle)
    {
        var told = new List<double>();
        var progress = new Told(told);
        ExperimentCase setup = Rehearsal.Read("chen2020-lfp", steps, $"cycle: {cycle}").Cases[0];
        new CaseRun(setup, guarded: false, progress).Execute();
        return [.. told];
    }

    private sealed class Told(List<double> shares) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            shares.Add(value.Share);
        }
    }
}
