namespace SSBms.VirtualBoard.Tests;

[TestClass]
public sealed class SensorChannelTests
{
    private const long Second = 1_000_000;

    private readonly VirtualClock _clock = new();

    [TestMethod]
    public void A_sound_channel_passes_the_truth_to_the_bit()
    {
        SensorChannel channel = Channel();
        Assert.AreEqual(1.0 / 3.0, channel.Pass(1.0 / 3.0, 0));
        channel.Gain(2.0);
        channel.Mend();
        Assert.AreEqual(1.0 / 3.0, channel.Seen);
        Assert.IsFalse(channel.IsFaulty);
    }

    [TestMethod]
    public void A_lag_is_the_same_however_time_is_cut()
    {
        Assert.AreEqual(1.0 - Math.Exp(-2.0), Lagged(1), 1e-12);
        Assert.AreEqual(Lagged(1), Lagged(1000), 1e-9);
    }

    [TestMethod]
    [DataRow(10_000)]
    [DataRow(333_333)]
    [DataRow(7_000_000)]
    public void A_delayed_ramp_is_the_ramp_of_then(long step)
    {
        SensorChannel channel = Channel();
        channel.Delay(20.0);
        for (long now = step; now <= 200 * Second; now += step)
        {
            Advance(channel, now, now * 1e-6);
            Assert.AreEqual(Math.Max(now * 1e-6 - 20.0, 0.0), channel.Seen, 0.05, $"at {now} µs");
        }
    }

    [TestMethod]
    public void A_drift_grows_evenly_and_starts_from_the_offset_there_is()
    {
        SensorChannel channel = Channel();
        channel.Offset(1.0);
        channel.Drift(0.5);
        Advance(channel, 4 * Second);
        Assert.AreEqual(3.0, channel.Seen, 1e-12);
        channel.Drift(-0.5);
        Advance(channel, 6 * Second);
        Assert.AreEqual(2.0, channel.Seen, 1e-12);
    }

    [TestMethod]
    public void A_fault_that_comes_late_does_not_count_the_time_before_it()
    {
        SensorChannel channel = Channel();
        _clock.Microseconds = 3600 * Second;
        channel.Drift(1.0);
        Advance(channel, 3601 * Second);
        Assert.AreEqual(1.0, channel.Seen, 1e-9);
    }

    [TestMethod]
    public void Noise_depends_on_seed_and_name_alone_and_is_no_quicker_for_shorter_steps()
    {
        CollectionAssert.AreEqual(Noise(1, "a"), Noise(1, "a"));
        CollectionAssert.AreNotEqual(Noise(1, "a"), Noise(2, "a"));
        CollectionAssert.AreNotEqual(Noise(1, "a"), Noise(1, "b"));
        Assert.HasCount(10, Noise(1, "a").Distinct());
    }

    [TestMethod]
    public void A_step_of_a_channel_with_every_fault_allocates_nothing()
    {
        SensorChannel channel = Channel();
        channel.Offset(1.0);
        channel.Gain(2.0);
        channel.Drift(1.0);
        channel.Rms(1.0);
        channel.Delay(1.0);
        channel.Slow(1.0);
        Advance(channel, Second);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 2; i < 10_000; i++)
        {
            Advance(channel, i * Second);
        }

        Assert.AreEqual(0L, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    public void A_bouncing_contact_is_the_other_way_for_the_share_of_time_and_as_often_as_asked_for()
    {
        var bounce = new ContactBounce(new NoiseSource(1, "contact"));
        bounce.Begin(0, 4.0, 5e-3);
        int away = 0;
        int edges = 0;
        bool last = false;
        for (int millisecond = 0; millisecond < 1_000_000; millisecond++)
        {
            bool now = bounce.IsAway(millisecond * 1000L);
            away += now ? 1 : 0;
            edges += now && !last ? 1 : 0;
            last = now;
        }

        Assert.AreEqual(4000.0, edges, 100.0);
        Assert.AreEqual(0.02, away * 1e-6, 0.002);
    }

    private static double[] Noise(ulong seed, string name)
    {
        var channel = new SensorChannel(new VirtualClock(), new NoiseSource(seed, name));
        channel.Rms(1.0);
        var values = new List<double>();
        for (int millisecond = 1; millisecond <= 100; millisecond++)
        {
            values.Add(channel.Pass(0.0, millisecond * 1000L));
        }

        return [.. values];
    }

    private static double Lagged(int steps)
    {
        var channel = new SensorChannel(new VirtualClock(), new NoiseSource(1, "lag"));
        channel.Slow(10.0);
        for (int i = 1; i <= steps; i++)
        {
            channel.Pass(1.0, 20 * Second * i / steps);
        }

        return channel.Seen;
    }

    private SensorChannel Channel()
    {
        return new SensorChannel(_clock, new NoiseSource(1, "channel"));
    }

    private void Advance(SensorChannel channel, long now, double truth = 0.0)
    {
        _clock.Microseconds = now;
        channel.Pass(truth, now);
    }
}
