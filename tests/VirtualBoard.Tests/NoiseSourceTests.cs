namespace SSBms.VirtualBoard.Tests;

[TestClass]
public sealed class NoiseSourceTests
{
    private const int Draws = 1000000;

    [TestMethod]
    public void The_gaussian_has_mean_zero_deviation_one_and_the_tails_of_a_normal_distribution()
    {
        var noise = new NoiseSource(1, "test");
        double sum = 0.0;
        double squares = 0.0;
        int beyondOne = 0;
        int beyondThree = 0;
        double largest = 0.0;
        for (int i = 0; i < Draws; i++)
        {
            double value = noise.Gaussian();
            sum += value;
            squares += value * value;
            beyondOne += Math.Abs(value) > 1.0 ? 1 : 0;
            beyondThree += Math.Abs(value) > 3.0 ? 1 : 0;
            largest = Math.Max(largest, Math.Abs(value));
        }

        Assert.AreEqual(0.0, sum / Draws, 0.004);
        Assert.AreEqual(1.0, squares / Draws, 0.006);
        Assert.AreEqual(0.3173, beyondOne / (double)Draws, 0.003);
        Assert.AreEqual(0.0027, beyondThree / (double)Draws, 0.0004);
        Assert.IsInRange(4.0, 8.3, largest);
    }

    [TestMethod]
    public void The_gaussian_takes_no_value_often()
    {
        var noise = new NoiseSource(1, "test");
        var seen = new HashSet<double>();
        for (int i = 0; i < 100000; i++)
        {
            seen.Add(noise.Gaussian());
        }

        Assert.IsGreaterThan(99990, seen.Count);
    }

    [TestMethod]
    public void A_spread_fills_its_limits_evenly()
    {
        var noise = new NoiseSource(1, "test");
        int[] bins = new int[10];
        for (int i = 0; i < Draws; i++)
        {
            double value = noise.Spread(2.0);
            Assert.IsInRange(-2.0, 2.0, value);
            bins[(int)((value + 2.0) / 0.4)]++;
        }

        foreach (int bin in bins)
        {
            Assert.IsInRange(98500, 101500, bin);
        }
    }

    [TestMethod]
    public void The_stream_depends_on_seed_and_name_only()
    {
        CollectionAssert.AreEqual(Bits(1, "a"), Bits(1, "a"));
        CollectionAssert.AreNotEqual(Bits(1, "a"), Bits(2, "a"));
        CollectionAssert.AreNotEqual(Bits(1, "a"), Bits(1, "b"));
    }

    [TestMethod]
    public void The_stream_is_the_same_on_every_machine()
    {
        // From an implementation in another language that reproduces the published vector of xoshiro256**.
        ulong[] bits = Bits(42, "ina228");
        Assert.AreEqual(0x71AF33137D9F4D7BUL, bits[0]);
        Assert.AreEqual(0x87359719EE879859UL, bits[1]);
        Assert.AreEqual(0xCBBF80853EACF216UL, bits[2]);
        Assert.AreEqual(1.841333328992973, new NoiseSource(42, "ina228").Gaussian());
    }

    [TestMethod]
    public void Without_amplitude_there_is_no_noise_and_no_tolerance_but_chance_remains()
    {
        NoiseSource noise = ChipBench.Ideal;
        Assert.AreEqual(0.0, noise.Gaussian());
        Assert.AreEqual(0.0, noise.Spread(5.0));
        Assert.AreNotEqual(noise.NextFraction(), noise.NextFraction());
    }

    private static ulong[] Bits(ulong seed, string name)
    {
        var noise = new NoiseSource(seed, name);
        ulong[] bits = new ulong[100];
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = noise.NextBits();
        }

        return bits;
    }
}
