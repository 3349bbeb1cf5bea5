namespace SSBms.VirtualBoard.Tests;

/// <summary>However seldom one looks at it, the comparator acts at the conversion of the bus voltage at which the true chip would.</summary>
[TestClass]
public sealed class Ina228BusLimitTests
{
    private const int Config = 0x00;
    private const int AdcConfig = 0x01;
    private const int DiagAlert = 0x0B;
    private const int BusOver = 0x0E;
    private const int BusUnder = 0x0F;
    private const int NarrowRange = 0x0010;
    private const int ShuntAndBus = 0xBFC1;
    private const int Latched = 0x8000;
    private const int OverFlag = 0x0010;
    private const int UnderFlag = 0x0008;
    private const int LimitFlags = 0x00FC;

    // 5 V and 3 V.
    private const int Highest = 1600;
    private const int Lowest = 960;
    private const long Seldom = 10_000_000;

    private ChipBench _bench = null!;
    private AnalogNode _bus = null!;
    private Ina228Chip _chip = null!;

    [TestMethod]
    [DataRow(4120, 8240)]
    [DataRow(4140, 8240)]
    [DataRow(4170, 16480)]
    [DataRow(8240, 16480)]
    [DataRow(8245, 16480)]
    public void A_limit_that_is_crossed_between_two_looks_alerts_at_the_first_conversion_whose_mean_is_beyond(int from, int alert)
    {
        // 99.3 % of a conversion must be at 5.01 V, or 99 % at 2.99 V, for its mean to be beyond the limit.
        foreach ((double volt, int flag) in new[] { (5.01, OverFlag), (2.99, UnderFlag) })
        {
            Build(ChipBench.Ideal);
            long start = _bench.Clock.Microseconds;
            Pass(from);
            _bus.Value = volt;
            Pass(Seldom);
            Assert.AreEqual(start + alert, _chip.AlertPinChangedAt);
            Assert.AreEqual(flag, Flags());
        }
    }

    [TestMethod]
    public void A_limit_that_was_crossed_and_left_again_before_anybody_looked_has_alerted()
    {
        Build(ChipBench.Ideal);
        Pass(100_000);
        _bus.Value = 5.1;
        _bench.Pass(3 * 4120);
        _bus.Value = 4.0;
        Pass(Seldom);
        Assert.AreEqual(OverFlag, Flags());
    }

    [TestMethod]
    public void Whoever_looks_once_sees_the_same_alert_as_who_looks_at_every_conversion()
    {
        for (ulong seed = 0; seed < 30; seed++)
        {
            // It goes evenly from 4 V to somewhat beyond a limit, so that noise decides which conversion is the first.
            double end = seed % 2 == 0 ? 5.02 : 2.98;
            Build(new NoiseSource(seed, "ina228"));
            Go(end, seed);
            Pass(Seldom);
            long once = _chip.AlertPinChangedAt;
            int flags = Flags();

            Build(new NoiseSource(seed, "ina228"));
            Go(end, seed);
            for (int i = 0; i < Seldom / 1000; i++)
            {
                Pass(1000);
            }

            Assert.AreEqual(seed % 2 == 0 ? OverFlag : UnderFlag, flags);
            Assert.AreEqual(_chip.AlertPinChangedAt, once);
            Assert.AreEqual(Flags(), flags);
        }
    }

    [TestMethod]
    [DataRow(6.0, OverFlag)]
    [DataRow(1.0, UnderFlag)]
    public void While_the_voltage_stays_beyond_every_reading_finds_the_flag_set_anew(double volt, int flag)
    {
        Build(ChipBench.Real);
        _bus.Value = volt;
        for (int i = 0; i < 5; i++)
        {
            Pass(Seldom);
            Assert.AreEqual(flag, Flags());
            Assert.IsFalse(_chip.AlertAsserted, "reading has cleared it");
        }

        _bus.Value = 4.0;
        Pass(Seldom);
        Flags();
        Pass(Seldom);
        Assert.AreEqual(0, Flags());
    }

    [TestMethod]
    public void Far_from_its_limits_no_alert_can_be_near_and_in_their_noise_it_can()
    {
        Build(ChipBench.Real);
        Pass(100_000);
        long now = _bench.Clock.Microseconds;
        Assert.IsFalse(_chip.MayAlertAt(4.0));
        Assert.AreEqual(long.MaxValue, _chip.NextAlert(now + Seldom));
        foreach (double volt in new[] { 5.002, 3.0, 5.5, 0.5 })
        {
            Build(ChipBench.Real);
            Pass(100_000);
            _bus.Value = volt;
            now = _bench.Clock.Microseconds;
            Assert.IsTrue(_chip.MayAlertAt(volt));
            Assert.IsInRange(now, now + 4140, _chip.NextAlert(now + Seldom));
        }
    }

    [TestMethod]
    public void Without_limits_no_voltage_alerts_not_even_one_that_cannot_be_measured()
    {
        Build(ChipBench.Real);
        _bench.Write16(BusOver, 0x7FFF);
        _bench.Write16(BusUnder, 0);
        foreach (double volt in new[] { -5.0, 0.0, 4.0, 200.0 })
        {
            _bus.Value = volt;
            Assert.IsFalse(_chip.MayAlertAt(volt));
            Assert.AreEqual(long.MaxValue, _chip.NextAlert(_bench.Clock.Microseconds + Seldom));
            Pass(100_000);
            Assert.AreEqual(0, Flags());
        }
    }

    private void Build(NoiseSource noise)
    {
        _bench = new ChipBench();
        _bus = new AnalogNode { Value = 4.0 };
        _chip = new Ina228Chip(_bench.Clock, noise, new AnalogNode(), _bus);
        _bench.Attach(_chip);
        _bench.Write16(Config, NarrowRange);
        _bench.Write16(DiagAlert, Latched);
        _bench.Write16(BusOver, Highest);
        _bench.Write16(BusUnder, Lowest);
        _bench.Write16(AdcConfig, ShuntAndBus);
    }

    private void Go(double volt, ulong seed)
    {
        Pass(100_000 + (long)seed * 777);
        _bus.Set(volt, _bench.Clock.Microseconds + 3_000_000);
    }

    private int Flags()
    {
        return (int)_bench.Read(DiagAlert, 2) & LimitFlags;
    }

    private void Pass(long microseconds)
    {
        _bench.Pass(microseconds);
        _chip.Advance(_bench.Clock.Microseconds);
    }
}
