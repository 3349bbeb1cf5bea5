namespace SSBms.VirtualBoard.Tests;

[TestClass]
public sealed class Ina228AlertTests
{
    private const int Config = 0x00;
    private const int AdcConfig = 0x01;
    private const int DiagAlert = 0x0B;
    private const int ShuntOver = 0x0C;
    private const int ShuntUnder = 0x0D;
    private const int NarrowRange = 0x0010;
    private const int ShuntOnly4120 = 0xA1C0;
    private const int Latched = 0x8000;
    private const int Slow = 0x2000;
    private const int ActiveHigh = 0x1000;

    private readonly ChipBench _bench = new();
    private readonly AnalogNode _shunt = new();
    private readonly AnalogNode _bus = new() { Value = 5.0 };
    private Ina228Chip _chip = null!;

    [TestInitialize]
    public void Build()
    {
        _chip = new Ina228Chip(_bench.Clock, ChipBench.Ideal, _shunt, _bus);
        _bench.Attach(_chip);
        _bench.Write16(Config, NarrowRange);
    }

    [TestMethod]
    [DataRow(0, 11)]
    [DataRow(40, 11)]
    [DataRow(41, 12)]
    [DataRow(2060, 12)]
    [DataRow(4119, 12)]
    public void With_the_shunt_alone_the_alert_comes_with_the_first_conversion_whose_mean_is_beyond(int phase, int conversion)
    {
        // 10.1 mV against a limit of 10.0 mV: one part in a hundred of the conversion may lie before the step.
        _bench.Write16(AdcConfig, ShuntOnly4120);
        _bench.Write16(DiagAlert, Latched);
        _bench.Write16(ShuntOver, 8000);
        Pass(10 * 4120 + phase);
        _shunt.Value = 0.0101;
        Pass(conversion * 4120 - (10 * 4120 + phase) - 1);
        Assert.IsFalse(_chip.AlertAsserted, "the conversion is still running");
        Pass(1);
        Assert.IsTrue(_chip.AlertAsserted);
        Assert.AreEqual(conversion * 4120, _chip.AlertPinChangedAt);
    }

    [TestMethod]
    [DataRow(0, 4120)]
    [DataRow(4119, 12360)]
    [DataRow(4120, 12360)]
    [DataRow(12359, 20600)]
    public void With_the_bus_in_between_the_alert_comes_with_the_next_shunt_conversion(int from, int alert)
    {
        _bench.Write16(AdcConfig, 0xBFC1);
        _bench.Write16(ShuntOver, 8000);
        Pass(from);
        _shunt.Value = 0.0101;
        Pass(100000);
        Assert.AreEqual(alert, _chip.AlertPinChangedAt);
    }

    [TestMethod]
    public void The_time_of_the_alert_does_not_depend_on_how_often_one_looks()
    {
        _bench.Write16(AdcConfig, ShuntOnly4120);
        _bench.Write16(ShuntOver, 8000);
        Pass(41200);
        _shunt.Value = 0.0101;
        Pass(10000000);
        Assert.AreEqual(11 * 4120, _chip.AlertPinChangedAt);
    }

    [TestMethod]
    public void Averaging_delays_the_alert_only_when_it_is_slow()
    {
        foreach ((int settings, int microseconds) in new[] { (Latched, 4120), (Latched | Slow, 16 * 4120) })
        {
            _shunt.Value = 0.0;
            _bench.Write16(AdcConfig, ShuntOnly4120 | 2);
            _bench.Write16(DiagAlert, settings);
            _bench.Read(DiagAlert, 2);
            _bench.Write16(ShuntOver, 8000);
            _shunt.Value = 0.0101;
            Pass(microseconds - 1);
            Assert.IsFalse(_chip.AlertAsserted);
            Pass(1);
            Assert.IsTrue(_chip.AlertAsserted);
        }
    }

    [TestMethod]
    [DataRow(0.010001, false, 0x0000)]
    [DataRow(0.010002, true, 0x0040)]
    [DataRow(-0.020000, false, 0x0000)]
    [DataRow(-0.020002, true, 0x0020)]
    public void Limits_count_steps_of_1250_nV_in_the_narrow_range(double volt, bool alert, int flags)
    {
        _bench.Write16(DiagAlert, Latched);
        _bench.Write16(ShuntOver, 8000);
        _bench.Write16(ShuntUnder, -16000);
        _shunt.Value = volt;
        Pass(10000);
        Assert.AreEqual(alert, _chip.AlertAsserted);
        Assert.AreEqual(flags, _bench.Read(DiagAlert, 2) & 0x00FC);
    }

    [TestMethod]
    public void A_negative_upper_limit_is_a_limit_and_not_off()
    {
        _bench.Write16(ShuntOver, -1);
        Pass(10000);
        Assert.IsTrue(_chip.AlertAsserted);
    }

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(-1.0)]
    public void The_reset_limits_never_alert(double volt)
    {
        _shunt.Value = volt;
        _bus.Value = 100.0 * volt;
        _chip.DieTemperature.Value = 150.0;
        Pass(100000);
        Assert.IsFalse(_chip.AlertAsserted);
    }

    [TestMethod]
    public void A_latched_alert_stays_until_it_is_read_and_another_follows_the_condition()
    {
        _bench.Write16(ShuntOver, 8000);
        _bench.Write16(DiagAlert, Latched);
        Pulse();
        Assert.IsTrue(_chip.AlertAsserted);
        Assert.AreEqual(0x0040, _bench.Read(DiagAlert, 2) & 0x0040);
        Assert.IsFalse(_chip.AlertAsserted);
        Assert.AreEqual(0, _bench.Read(DiagAlert, 2) & 0x0040);

        _bench.Write16(DiagAlert, 0);
        Pulse();
        Assert.IsFalse(_chip.AlertAsserted);
        _shunt.Value = 0.02;
        Pass(10000);
        Assert.IsTrue(_chip.AlertAsserted);
        Assert.AreEqual(0x0040, _bench.Read(DiagAlert, 2) & 0x0040);
        Assert.IsTrue(_chip.AlertAsserted, "reading does not clear what is not latched");
    }

    [TestMethod]
    [DataRow(0, true, false)]
    [DataRow(ActiveHigh, false, true)]
    public void The_polarity_turns_the_pin_and_not_the_alert(int polarity, bool idle, bool alerted)
    {
        _bench.Write16(DiagAlert, Latched | polarity);
        _bench.Write16(ShuntOver, 8000);
        Pass(10000);
        Assert.AreEqual(idle, _chip.AlertPinHigh);
        Pulse();
        Assert.IsTrue(_chip.AlertAsserted);
        Assert.AreEqual(alerted, _chip.AlertPinHigh);
    }

    [TestMethod]
    [DataRow(0x0E, 1599, 0x0010)]
    [DataRow(0x0F, 1601, 0x0008)]
    [DataRow(0x10, 3199, 0x0080)]
    public void Bus_and_temperature_have_limits_too(int register, int limit, int flag)
    {
        _bench.Write16(DiagAlert, Latched);
        Pass(10000);
        Assert.IsFalse(_chip.AlertAsserted);
        _bench.Write16(register, limit);
        Pass(10000);
        Assert.IsTrue(_chip.AlertAsserted);
        Assert.AreEqual(flag, _bench.Read(DiagAlert, 2) & 0x00FC);
    }

    [TestMethod]
    public void Power_has_a_limit_without_anybody_reading()
    {
        // 25600 codes of bus and 128000 of current make 200000 of power, 781 steps of 256.
        _bench.Write16(DiagAlert, Latched);
        _shunt.Value = 0.01;
        _bench.Write16(0x11, 782);
        Pass(10000);
        Assert.IsFalse(_chip.AlertAsserted);
        _bench.Write16(0x11, 780);
        Pass(10000);
        Assert.IsTrue(_chip.AlertAsserted);
    }

    [TestMethod]
    public void The_end_of_a_conversion_reaches_the_pin_when_it_is_routed_there()
    {
        _bench.Write16(DiagAlert, 0x4000);
        _bench.Read(DiagAlert, 2);
        Assert.IsFalse(_chip.AlertAsserted);
        Pass(10000);
        _bench.Read(0x07, 3);
        Assert.IsTrue(_chip.AlertAsserted);
    }

    [TestMethod]
    public void Pulses_that_are_shorter_than_a_conversion_count_with_their_mean()
    {
        // 2 mA on 10 Ω is the limit; 20 pulses of 3 mA and 1 ms every 4.12 ms are 0.73 mA.
        _bench.Write16(AdcConfig, 0xBFC1);
        _bench.Write16(DiagAlert, Latched);
        _bench.Write16(ShuntOver, 16000);
        for (int i = 0; i < 20; i++)
        {
            Pulse(0.030, 1000, 3120);
        }

        Assert.IsFalse(_chip.AlertAsserted);
        Pulse(0.030, 4120, 8240);
        Pulse(0.030, 8240, 4120);
        Assert.IsTrue(_chip.AlertAsserted);
    }

    [TestMethod]
    public void An_alert_is_foretold_to_the_microsecond_also_in_noise()
    {
        int foretold = 0;
        for (ulong seed = 0; seed < 50; seed++)
        {
            var bench = new ChipBench();
            var shunt = new AnalogNode();
            var chip = new Ina228Chip(bench.Clock, new NoiseSource(seed, "ina228"), shunt, new AnalogNode() { Value = 5.0 });
            bench.Attach(chip);
            bench.Write16(Config, NarrowRange);
            bench.Write16(AdcConfig, 0xBFC1);
            bench.Write16(DiagAlert, Latched);
            bench.Write16(ShuntOver, 8000);
            bench.Pass(100000 + (long)seed * 777);

            // Within the noise of the limit.
            shunt.Value = 0.010001;
            long alert = chip.NextAlert(bench.Clock.Microseconds + 1000000);
            foretold += alert < long.MaxValue ? 1 : 0;
            bench.Pass(1000000);
            chip.Advance(bench.Clock.Microseconds);
            Assert.AreEqual(alert < long.MaxValue, chip.AlertAsserted);
            Assert.IsTrue(alert == long.MaxValue || alert == chip.AlertPinChangedAt);
        }

        Assert.IsInRange(10, 50, foretold);
    }

    [TestMethod]
    [DataRow(0x0E, 1599, 0x0010)]
    [DataRow(0x0F, 1601, 0x0008)]
    public void Slow_limits_of_the_bus_judge_the_average_only(int register, int limit, int flag)
    {
        // Every second conversion is beyond the limit, the average of four is not.
        foreach (int slow in new[] { 0, Slow })
        {
            _bus.Value = 5.0;
            _bench.Write16(register, register == 0x0E ? 0x7FFF : 0);
            _bench.Write16(AdcConfig, 0x9E01);
            _bench.Write16(DiagAlert, Latched | slow);
            _bench.Read(DiagAlert, 2);
            double inside = register == 0x0E ? 4.9 : 5.1;
            _bus.Value = inside;
            _bench.Write16(AdcConfig, 0x9E01);
            _bench.Write16(register, limit);
            for (int i = 0; i < 8; i++)
            {
                _bus.Value = i % 2 == 0 ? inside : 5.0;
                Pass(4120);
            }

            Assert.AreEqual(slow == 0 ? flag : 0, _bench.Read(DiagAlert, 2) & 0x00FC);
        }
    }

    private void Pulse(double volt, long high, long low)
    {
        _shunt.Value = volt;
        Pass(high);
        _shunt.Value = 0.0;
        Pass(low);
    }

    private void Pulse()
    {
        _shunt.Value = 0.02;
        Pass(10000);
        _shunt.Value = 0.0;
        Pass(10000);
    }

    private void Pass(long microseconds)
    {
        _bench.Pass(microseconds);
        _chip.Advance(_bench.Clock.Microseconds);
    }
}
