namespace SSBms.VirtualBoard.Tests;

[TestClass]
public sealed class Ads1115ComparatorTests
{
    private const int Config = 1;
    private const int Low = 2;
    private const int High = 3;

    /// <summary>AIN0, ±4.096 V, continuous at 860 per second: a conversion takes 1162 µs.</summary>
    private const int Continuous = 0x42E0;
    private const int Latching = 0x0004;
    private const int ActiveHigh = 0x0008;
    private const int Window = 0x0010;
    private const int Off = 3;

    private readonly ChipBench _bench = new();
    private readonly AnalogNode _input = new() { Value = 1.0 };
    private Ads1115Chip _chip = null!;

    [TestInitialize]
    public void Build()
    {
        _chip = new Ads1115Chip(_bench.Clock, ChipBench.Ideal, [_input, new(), new(), new()]);
        _bench.Attach(_chip);
        _bench.Write16(Low, 4000);
        _bench.Write16(High, 16000);
    }

    [TestMethod]
    public void It_asserts_above_the_upper_threshold_and_releases_below_the_lower()
    {
        _bench.Write16(Config, Continuous);
        Assert.IsTrue(PinAt(1.9));
        Assert.IsFalse(PinAt(2.1));
        Assert.IsFalse(PinAt(1.0));
        Assert.IsTrue(PinAt(0.4));
    }

    [TestMethod]
    public void As_a_window_it_asserts_outside_and_releases_inside()
    {
        _bench.Write16(Config, Continuous | Window);
        Assert.IsTrue(PinAt(1.0));
        Assert.IsFalse(PinAt(0.4));
        Assert.IsTrue(PinAt(1.0));
        Assert.IsFalse(PinAt(2.1));
    }

    [TestMethod]
    public void A_latched_alert_stays_until_the_result_is_read()
    {
        _bench.Write16(Config, Continuous | Latching);
        Assert.IsFalse(PinAt(2.1));
        Assert.IsFalse(PinAt(0.4));
        _bench.Read(Config, 2);
        Assert.IsFalse(_chip.AlertPinHigh);
        _bench.Read(0, 2);
        Assert.IsTrue(_chip.AlertPinHigh);
    }

    [TestMethod]
    [DataRow(0, 1)]
    [DataRow(1, 2)]
    [DataRow(2, 4)]
    public void It_asserts_after_as_many_conversions_in_a_row_as_it_is_told(int queue, int conversions)
    {
        _bench.Write16(Config, Continuous | queue);
        _bench.Pass(25 + 1162);
        Assert.IsTrue(_chip.AlertPinHigh);
        _input.Value = 2.1;
        _bench.Pass(conversions * 1162L - 1);
        Assert.IsTrue(_chip.AlertPinHigh);
        _bench.Pass(1);
        Assert.IsFalse(_chip.AlertPinHigh);
    }

    [TestMethod]
    public void Switched_off_it_never_pulls()
    {
        _bench.Write16(Config, Continuous | Off);
        Assert.IsTrue(PinAt(2.1));
    }

    [TestMethod]
    public void The_polarity_turns_the_pin()
    {
        _bench.Write16(Config, Continuous | ActiveHigh);
        Assert.IsFalse(PinAt(1.0));
        Assert.IsTrue(PinAt(2.1));
    }

    [TestMethod]
    public void With_the_thresholds_for_it_the_pin_tells_the_end_of_each_conversion()
    {
        _bench.Write16(Low, 0x0000);
        _bench.Write16(High, 0x8000);
        _bench.Write16(Config, Continuous);
        _bench.Pass(25 + 1161);
        Assert.IsTrue(_chip.AlertPinHigh);
        _bench.Pass(1);
        Assert.IsFalse(_chip.AlertPinHigh);
        _bench.Pass(7);
        Assert.IsFalse(_chip.AlertPinHigh);
        _bench.Pass(1);
        Assert.IsTrue(_chip.AlertPinHigh);
    }

    [TestMethod]
    public void In_single_mode_the_ready_pin_is_low_while_nothing_is_converted()
    {
        _bench.Write16(Low, 0x0000);
        _bench.Write16(High, 0x8000);
        _bench.Write16(Config, Continuous | 0x8100);
        Assert.IsTrue(_chip.AlertPinHigh, "converting");
        _bench.Pass(25 + 1162);
        Assert.IsFalse(_chip.AlertPinHigh);
    }

    private bool PinAt(double volt)
    {
        _input.Value = volt;
        _bench.Pass(5000);
        return _chip.AlertPinHigh;
    }
}
