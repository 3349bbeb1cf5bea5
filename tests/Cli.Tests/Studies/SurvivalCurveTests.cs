using FsCheck;
using FsCheck.Fluent;
using SSBms.Cli.Studies;

namespace SSBms.Cli.Tests.Studies;

/// <summary>The share of runs that something has not happened to.</summary>
[TestClass]
public sealed class SurvivalCurveTests
{
    private const double Never = double.NaN;

    /// <summary>
    /// Six runs, by hand. It happens at 1 s (6 at risk), one run ends at 2 s, it happens twice at 3 s (4 at risk), one run ends at 4 s, it
    /// happens in the last at 5 s. Shares: 5/6, then 5/6 of 2/4, then none. Greenwood: 1/(6·5), then 2/(4·2) more.
    /// </summary>
    private static readonly SurvivalCurve s_byHand = SurvivalCurve.Of([3.0, 1.0, Never, 3.0, 5.0, Never], [9.0, 9.0, 2.0, 9.0, 9.0, 4.0]);

    [TestMethod]
    public void Shares_are_those_computed_by_hand()
    {
        CollectionAssert.AreEqual(new[] { 0.0, 1.0, 3.0, 5.0 }, s_byHand.Steps.Select(step => step.Seconds).ToArray());
        double[] shares = [.. s_byHand.Steps.Select(step => step.Share)];
        Assert.AreEqual(5.0 / 6.0, shares[1], 1e-12);
        Assert.AreEqual(5.0 / 12.0, shares[2], 1e-12);
        Assert.AreEqual(0.0, shares[3]);
        Assert.AreEqual(4, s_byHand.Happened);
        Assert.AreEqual(6, s_byHand.Runs);
        Assert.AreEqual(5.0, s_byHand.End);
    }

    [TestMethod]
    public void Intervals_are_those_computed_by_hand_and_there_is_none_when_nothing_is_left()
    {
        // Standard error of log(-log S) at 1 s: sqrt(1/30) / |ln(5/6)| = 1.00138; 5/6 to the power exp(±1.96 times that).
        Assert.AreEqual(0.2731, s_byHand.Steps[1].Low, 5e-5);
        Assert.AreEqual(0.9747, s_byHand.Steps[1].High, 5e-5);

        // At 3 s: sqrt(1/30 + 1/4) / |ln(5/12)| = 0.60801.
        Assert.AreEqual(0.0560, s_byHand.Steps[2].Low, 5e-5);
        Assert.AreEqual(0.7665, s_byHand.Steps[2].High, 5e-5);
        Assert.IsTrue(double.IsNaN(s_byHand.Steps[3].Low) && double.IsNaN(s_byHand.Steps[3].High));
    }

    [TestMethod]
    public void At_risk_is_what_had_neither_the_event_nor_its_end_before()
    {
        int[] atRisk = [.. new[] { 0.0, 1.0, 1.5, 2.0, 3.0, 3.5, 5.0, 6.0 }.Select(s_byHand.AtRisk)];
        CollectionAssert.AreEqual(new[] { 6, 6, 5, 5, 4, 2, 1, 0 }, atRisk);
    }

    [TestMethod]
    public void Without_an_event_the_share_stays_whole_and_a_run_that_nobody_watched_does_not_count()
    {
        var curve = SurvivalCurve.Of([Never, Never, Never], [10.0, 20.0, Never]);
        Assert.AreEqual(1.0, curve.Steps.Single().Share);
        Assert.AreEqual(2, curve.Runs);
        Assert.AreEqual(0, SurvivalCurve.Of([], []).Runs);
    }

    [TestMethod]
    public void Where_every_run_has_the_event_the_share_is_what_is_left_to_count()
    {
        Gen<double[]> times = Gen.Choose(1, 20).Select(whole => (double)whole).NonEmptyListOf().Select(list => list.ToArray());
        Prop.ForAll(
                times.ToArbitrary(),
                happened =>
                {
                    var curve = SurvivalCurve.Of(happened, [.. happened.Select(_ => 100.0)]);
                    return curve.Steps.All(step =>
                        Math.Abs(step.Share - happened.Count(time => time > step.Seconds) / (double)happened.Length) < 1e-9
                        && !(step.Low > step.Share + 1e-12)
                        && !(step.High < step.Share - 1e-12)
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261120UL, 77UL));
    }
}
