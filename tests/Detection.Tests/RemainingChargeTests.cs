using FsCheck;
using FsCheck.Fluent;
using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Detection.Tests;

/// <summary>How much can still be stripped until contact is too small, and how well that is known.</summary>
[TestClass]
public sealed class RemainingChargeTests
{
    [TestMethod]
    public void Of_a_contact_that_falls_evenly_it_is_the_charge_to_the_end_whatever_slope_and_start()
    {
        Prop.ForAll(
                Gen.Choose(1, 1000).Two().ToArbitrary(),
                draw =>
                {
                    double slope = draw.Item1 * 0.01;
                    double start = draw.Item2 * 0.1;
                    var remaining = new RemainingCharge();
                    for (int i = 0; i <= 20; i++)
                    {
                        remaining.Take(start + 0.01 * i, slope * 0.01 * i, 0.01, 50.0);
                    }

                    double left = (50.0 - slope * 0.2) / slope;
                    return remaining.IsKnown && Math.Abs(remaining.Value - left) < 1e-6 * left;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [TestMethod]
    public void It_is_unknown_before_the_fifth_sweep_and_while_contact_grows()
    {
        var remaining = new RemainingCharge();
        for (int i = 0; i < 4; i++)
        {
            remaining.Take(0.01 * (i + 1), 0.02 * i, 0.01, 0.5);
            Assert.IsFalse(remaining.IsKnown);
            Assert.AreEqual(0.0, remaining.Value);
        }

        remaining = new RemainingCharge();
        for (int i = 0; i < 30; i++)
        {
            remaining.Take(0.01 * (i + 1), 0.5 - 0.01 * i, 0.01, 1.0);
        }

        Assert.IsFalse(remaining.IsKnown);
    }

    [TestMethod]
    public void Sweeps_without_charge_change_nothing_of_the_slope_and_nothing_is_left_beyond_the_end()
    {
        var remaining = new RemainingCharge();
        for (int i = 0; i < 20; i++)
        {
            remaining.Take(0.01 * (i + 1), 0.02 * i, 0.01, 0.6);
        }

        double before = remaining.Value;
        for (int i = 0; i < 50; i++)
        {
            remaining.Take(0.2, 0.38, 0.01, 0.6);
        }

        Assert.AreEqual(before, remaining.Value, 1e-9);
        remaining.Take(0.21, 0.7, 0.01, 0.6);
        Assert.AreEqual(0.0, remaining.Value);
    }

    [TestMethod]
    public void Nine_times_in_ten_the_truth_lies_within_three_of_its_standard_deviations()
    {
        const double Slope = 2.0;
        const double Noise = 0.01;
        int within = 0;
        for (ulong seed = 1; seed <= 200; seed++)
        {
            var random = new NoiseSource(seed, "remaining");
            var remaining = new RemainingCharge();
            for (int i = 0; i < 40; i++)
            {
                remaining.Take(0.002 * (i + 1), Slope * 0.002 * i + Noise * random.Gaussian(), Noise, 0.5);
            }

            double truth = (0.5 - Slope * 0.002 * 39) / Slope;
            within += remaining.IsKnown && Math.Abs(remaining.Value - truth) < 3.0 * remaining.Spread ? 1 : 0;
        }

        Assert.IsGreaterThan(180, within);
    }
}
