using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

[TestClass]
public sealed class Tmp117Tests
{
    private const int Address = 0x49;

    private readonly VirtualClock _clock = new();
    private readonly VirtualI2cBus _bus = new();
    private readonly AnalogNode _celsius = new() { Value = 60.0 };
    private readonly Reading _temperature = new();
    private Tmp117Chip _chip = null!;
    private Tmp117 _driver = null!;

    [TestInitialize]
    public void Build()
    {
        _chip = new Tmp117Chip(_clock, new NoiseSource(1, "tmp117"), _celsius);
        _bus.Attach(Address, _chip);
        _driver = new Tmp117(_bus, Address);
    }

    [TestMethod]
    [DataRow(-55.0)]
    [DataRow(-0.125)]
    [DataRow(0.0)]
    [DataRow(25.0)]
    [DataRow(60.0)]
    [DataRow(150.0)]
    public void A_temperature_is_read_back_within_the_error_of_the_chip(double celsius)
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var chip = new Tmp117Chip(_clock, new NoiseSource(seed, "tmp117"), _celsius);
            var bus = new VirtualI2cBus();
            bus.Attach(Address, chip);
            var driver = new Tmp117(bus, Address);
            _celsius.Value = celsius;
            Assert.IsTrue(driver.Start());
            _clock.Microseconds += 150000;
            driver.Measure(_temperature, 0);
            Assert.IsTrue(_temperature.Fresh);

            // 0.1 °C, half a code of rounding, three of noise.
            Assert.AreEqual(celsius, _temperature.Value, 0.1 + 3.5 / 128.0);
        }
    }

    [TestMethod]
    public void An_offset_that_somebody_left_in_the_chip_does_not_move_its_readings()
    {
        foreach (byte[] written in new byte[][] { [0x04, 0x80, 0x00], [0x07, 0x05, 0x00] })
        {
            Assert.AreEqual(BusStatus.Ok, _bus.Transfer(Address, written, 3, [], 0));
        }

        _clock.Microseconds += 10000;
        _chip.Fault = ChipFault.Reset;
        _clock.Microseconds += 10000;
        Assert.IsTrue(_driver.Start());
        _clock.Microseconds += 200000;
        Measure();
        Assert.AreEqual(60.0, _temperature.Value, 0.2);
    }

    [TestMethod]
    public void The_first_result_comes_after_eight_conversions_and_minus_256_degrees_never()
    {
        Assert.IsTrue(_driver.Start());
        long started = _clock.Microseconds;
        while (!_temperature.Fresh && _clock.Microseconds - started < 1000000)
        {
            _clock.Microseconds += 1000;
            Measure();
        }

        // A conversion takes 13 to 17.5 ms.
        Assert.IsInRange(8 * 13000L, 8 * 17500L, _clock.Microseconds - started);
        Assert.AreEqual(60.0, _temperature.Value, 0.15);
    }

    [TestMethod]
    public void A_result_is_reported_once()
    {
        Assert.IsTrue(_driver.Start());
        _clock.Microseconds += 150000;
        Assert.IsTrue(Measure());
        Assert.IsFalse(Measure());
        _clock.Microseconds += 150000;
        Assert.IsTrue(Measure());
        Assert.AreEqual(_clock.Milliseconds, _temperature.TakenAt);
    }

    [TestMethod]
    public void It_starts_with_any_revision_but_not_with_another_chip_or_none()
    {
        _bus.Attach(0x4A, new Tmp117Chip(_clock, new NoiseSource(2, "tmp117"), _celsius) { Revision = 2 });
        _bus.Attach(0x48, new Ads1115Chip(_clock, new NoiseSource(1, "ads1115"), [_celsius, _celsius, _celsius, _celsius]));
        Assert.IsTrue(new Tmp117(_bus, 0x4A).Start());
        Assert.IsFalse(new Tmp117(_bus, 0x48).Start());
        Assert.IsFalse(new Tmp117(_bus, 0x4B).Start());
    }

    [TestMethod]
    public void The_lowest_code_is_no_temperature_even_when_it_is_called_a_result()
    {
        _celsius.Value = -300.0;
        Assert.IsTrue(_driver.Start());
        Assert.IsFalse(Next());
        _celsius.Value = 20.0;
        Assert.IsTrue(Next());
    }

    [TestMethod]
    public void Nothing_is_reported_before_the_start_even_of_a_chip_that_is_still_configured()
    {
        Assert.IsFalse(Next());
        Assert.IsTrue(new Tmp117(_bus, Address).Start());
        Assert.IsFalse(Next());
    }

    [TestMethod]
    public void After_a_brown_out_nothing_gets_through_until_it_is_started_again()
    {
        Assert.IsTrue(_driver.Start());
        Assert.IsTrue(Next());
        _chip.Fault = ChipFault.Reset;
        for (int i = 0; i < 30; i++)
        {
            Assert.IsFalse(Next());
        }

        Assert.IsTrue(_driver.Start());
        Assert.IsTrue(Next());
    }

    [TestMethod]
    public void A_silent_chip_misses_and_comes_back_by_itself()
    {
        Assert.IsTrue(_driver.Start());
        _chip.Fault = ChipFault.Off;
        Assert.IsFalse(Next());
        _chip.Fault = ChipFault.Ok;
        Assert.IsTrue(Next());
    }

    [TestMethod]
    public void A_loose_contact_gives_misses_and_right_values_but_no_wrong_ones()
    {
        Assert.IsTrue(_driver.Start());
        _chip.Fault = ChipFault.Intermittent;
        _chip.FailureShare = 0.5;
        int fresh = 0;
        for (int i = 0; i < 1000; i++)
        {
            if (Next())
            {
                fresh++;
                Assert.AreEqual(60.0, _temperature.Value, 0.15);
            }
        }

        Assert.IsInRange(400, 700, fresh);
    }

    [TestMethod]
    public void Most_random_answers_are_caught_by_the_configuration_they_do_not_show()
    {
        Assert.IsTrue(_driver.Start());
        _chip.Fault = ChipFault.Garbage;
        int accepted = 0;
        for (int i = 0; i < 100000; i++)
        {
            accepted += Next() ? 1 : 0;
        }

        // Eleven bits have to fit by chance: about once in 2000 answers. As often two wrong answers are the same, and then it is over.
        Assert.IsLessThan(10, accepted);
        Assert.IsTrue(_driver.HasLostConfiguration);
    }

    [TestMethod]
    public void A_stuck_sensor_keeps_its_value_which_only_the_other_sensor_can_contradict()
    {
        Assert.IsTrue(_driver.Start());
        Assert.IsTrue(Next());
        double before = _temperature.Value;
        _chip.Fault = ChipFault.Stuck;
        _celsius.Value = 90.0;
        Assert.IsTrue(Next());
        Assert.AreEqual(before, _temperature.Value);
    }

    private bool Next()
    {
        _clock.Microseconds += 150000;
        return Measure();
    }

    private bool Measure()
    {
        _driver.Measure(_temperature, _clock.Milliseconds);
        return _temperature.Fresh;
    }
}
