using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

[TestClass]
public sealed class Nau7802Tests
{
    private const int Address = 0x2A;

    // Linearity 15e-6, and six standard deviations of reading (100 nV at 40 per second) and calibration at 3 V.
    private const double NoiseAllowance = 6.0 * 1.42 * 100e-9 / 3.0;
    private const double Linearity = 15e-6;

    private readonly VirtualClock _clock = new();
    private readonly VirtualI2cBus _bus = new();
    private readonly AnalogNode _ratio = new();
    private Nau7802Chip _chip = null!;
    private Nau7802 _driver = null!;

    [TestInitialize]
    public void Build()
    {
        _chip = new Nau7802Chip(_clock, new NoiseSource(1, "nau7802"), _ratio);
        _bus.Attach(Address, _chip);
        _driver = new Nau7802(_bus, Address, _clock);
    }

    [TestMethod]
    [DataRow(-0.0038)]
    [DataRow(-0.0005)]
    [DataRow(0.0)]
    [DataRow(0.0001)]
    [DataRow(0.002)]
    [DataRow(0.0024)]
    public void The_first_ratio_after_the_start_is_already_right(double ratio)
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var chip = new Nau7802Chip(_clock, new NoiseSource(seed, "nau7802"), _ratio);
            var bus = new VirtualI2cBus();
            bus.Attach(Address, chip);
            var driver = new Nau7802(bus, Address, _clock);
            _ratio.Value = ratio;
            Assert.IsTrue(driver.Start());
            _clock.Microseconds += 26000;
            Assert.IsTrue(driver.TryRead(out double read));
            Assert.AreEqual(ratio, read, NoiseAllowance + Linearity * Math.Abs(ratio));
        }
    }

    [TestMethod]
    [DataRow(0.01, 1)]
    [DataRow(-0.01, -1)]
    public void A_ratio_beyond_the_range_comes_out_at_its_end(double ratio, int sign)
    {
        _ratio.Value = ratio;
        Assert.IsTrue(_driver.Start());
        Assert.IsTrue(Next(out double read));

        // What the calibration takes off is missing at one end: up to 0.75 %.
        Assert.AreEqual(sign / 256.0, read, 0.0076 / 256.0);
    }

    [TestMethod]
    public void A_conversion_is_reported_once()
    {
        Assert.IsTrue(_driver.Start());
        Assert.IsTrue(Next(out _));
        Assert.IsFalse(_driver.TryRead(out double none));
        Assert.AreEqual(0.0, none);
        _clock.Microseconds += 10000;
        Assert.IsFalse(_driver.TryRead(out _));
        _clock.Microseconds += 17000;
        Assert.IsTrue(_driver.TryRead(out _));
    }

    [TestMethod]
    public void Nothing_is_reported_before_the_start_even_of_a_chip_that_is_still_configured()
    {
        Assert.IsFalse(Next(out _));
        Assert.IsTrue(new Nau7802(_bus, Address, _clock).Start());
        Assert.IsFalse(Next(out _));
    }

    [TestMethod]
    public void Nothing_is_reported_after_a_calibration_that_failed()
    {
        _chip.CalibrationFails = true;
        Assert.IsFalse(_driver.Start());
        for (int i = 0; i < 10; i++)
        {
            Assert.IsFalse(Next(out _));
        }

        _chip.CalibrationFails = false;
        Assert.IsTrue(_driver.Start());
        Assert.IsTrue(Next(out _));
    }

    [TestMethod]
    public void The_start_takes_the_time_of_regulator_calibration_and_six_conversions()
    {
        Assert.IsTrue(_driver.Start());
        Assert.IsInRange(1050L, 1300L, _clock.Milliseconds);
    }

    [TestMethod]
    public void It_does_not_start_without_a_chip_and_does_not_wait_for_it()
    {
        Assert.IsFalse(new Nau7802(_bus, 0x2B, _clock).Start());
        Assert.AreEqual(0L, _clock.Milliseconds);
    }

    [TestMethod]
    [DataRow(300)]
    [DataRow(700)]
    [DataRow(1000)]
    public void A_start_during_which_the_chip_dies_ends_and_fails(int milliseconds)
    {
        _clock.Waiting = wait =>
        {
            _clock.Microseconds += wait * 1000L;
            if (_clock.Milliseconds >= milliseconds)
            {
                _chip.Fault = ChipFault.Off;
            }
        };

        Assert.IsFalse(_driver.Start());
        Assert.IsLessThan(4000L, _clock.Milliseconds);
        _chip.Fault = ChipFault.Ok;
        Assert.IsFalse(Next(out _), "not calibrated to the end");
    }

    [TestMethod]
    public void A_silent_chip_misses_and_comes_back_by_itself()
    {
        Assert.IsTrue(_driver.Start());
        _chip.Fault = ChipFault.Off;
        Assert.IsFalse(Next(out _));
        _chip.Fault = ChipFault.Ok;
        Assert.IsTrue(Next(out _));
    }

    [TestMethod]
    public void A_loose_contact_gives_misses_and_right_values_but_no_wrong_ones()
    {
        _ratio.Value = 0.0015;
        Assert.IsTrue(_driver.Start());
        _chip.Fault = ChipFault.Intermittent;
        _chip.FailureShare = 0.5;
        int fresh = 0;
        for (int i = 0; i < 1000; i++)
        {
            if (Next(out double read))
            {
                fresh++;
                Assert.AreEqual(0.0015, read, 1e-6);
            }
        }

        // One transfer in two fails, and one repeat is allowed: three reads in four.
        Assert.IsInRange(650, 850, fresh);
    }

    [TestMethod]
    public void After_a_brown_out_nothing_gets_through_until_it_is_started_again()
    {
        _ratio.Value = 0.0015;
        Assert.IsTrue(_driver.Start());
        Assert.IsTrue(Next(out _));
        _chip.Fault = ChipFault.Reset;
        for (int i = 0; i < 50; i++)
        {
            Assert.IsFalse(Next(out _));
        }

        Assert.IsTrue(_driver.Start());
        Assert.IsTrue(Next(out double read));
        Assert.AreEqual(0.0015, read, 1e-6);
    }

    [TestMethod]
    [DataRow(0x01, 0x2E)]
    [DataRow(0x02, 0x30)]
    [DataRow(0x02, 0xA0)]
    [DataRow(0x15, 0x00)]
    [DataRow(0x1C, 0x00)]
    [DataRow(0x00, 0x86)]
    public void A_register_that_changed_is_noticed_within_seven_readings_and_stays_so_until_the_chip_is_set_up_anew(int register, int value)
    {
        Assert.IsTrue(_driver.Start());
        Assert.AreEqual(BusStatus.Ok, _bus.Transfer(Address, [(byte)register, (byte)value], 2, [], 0));
        int accepted = 0;
        while (accepted < 100 && Next(out _))
        {
            accepted++;
        }

        Assert.IsLessThan(7, accepted);
        Assert.IsTrue(_driver.HasLostConfiguration);
        Assert.IsFalse(Next(out _));
        Assert.IsTrue(_driver.Start());
        Assert.IsFalse(_driver.HasLostConfiguration);
        Assert.IsTrue(Next(out _));
    }

    [TestMethod]
    public void A_stuck_converter_is_found_out_by_its_missing_noise()
    {
        Assert.IsTrue(_driver.Start());
        Assert.IsTrue(Next(out _));
        _chip.Fault = ChipFault.Stuck;
        int accepted = 0;
        while (accepted < 100 && Next(out _))
        {
            accepted++;
        }

        Assert.IsInRange(1, 15, accepted);
        Assert.IsFalse(Next(out _));
    }

    [TestMethod]
    public void A_live_converter_is_never_taken_for_a_stuck_one()
    {
        Assert.IsTrue(_driver.Start());
        for (int i = 0; i < 50000; i++)
        {
            Assert.IsTrue(Next(out _));
        }
    }

    [TestMethod]
    public void Random_answers_are_caught_by_the_configuration_they_do_not_show()
    {
        Assert.IsTrue(_driver.Start());
        _chip.Fault = ChipFault.Garbage;
        int accepted = 0;
        for (int i = 0; i < 100000; i++)
        {
            accepted += Next(out _) ? 1 : 0;
        }

        // Eight bits have to fit by chance, and two to eight more, depending on the register of the rotation.
        Assert.IsLessThan(60, accepted);
    }

    private bool Next(out double ratio)
    {
        _clock.Microseconds += 100000;
        return _driver.TryRead(out ratio);
    }
}
