using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

[TestClass]
public sealed class Ads1115Tests
{
    private const int Address = 0x48;
    private const double Reference = 2.048;
    private const double Divider = 2.0;
    private const double Code = 125e-6;

    private readonly VirtualClock _clock = new();
    private readonly VirtualI2cBus _bus = new();
    private readonly AnalogNode[] _inputs = [new(), new(), new(), new()];
    private readonly Reading _voltage = new();
    private Ads1115Chip _chip = null!;
    private Ads1115 _driver = null!;

    [TestInitialize]
    public void Build()
    {
        _chip = new Ads1115Chip(_clock, new NoiseSource(1, "ads1115"), _inputs);
        _bus.Attach(Address, _chip);
        _driver = new Ads1115(_bus, Address, Divider, Reference);
    }

    [TestMethod]
    [DataRow(-2.0)]
    [DataRow(-0.001)]
    [DataRow(0.0)]
    [DataRow(3.7)]
    [DataRow(4.54)]
    public void A_cell_voltage_is_read_back_within_the_error_of_the_chip(double voltage)
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var chip = new Ads1115Chip(_clock, new NoiseSource(seed, "ads1115"), _inputs);
            var bus = new VirtualI2cBus();
            bus.Attach(Address, chip);
            var driver = new Ads1115(bus, Address, Divider, Reference);
            Set(voltage);
            Assert.IsTrue(driver.Start());
            driver.Measure(_voltage, 0);
            _clock.Microseconds += 100000;
            driver.Measure(_voltage, 0);
            Assert.IsTrue(_voltage.Fresh);

            // Offset of three codes, half a code of rounding, one of noise; gain error 1e-4.
            Assert.AreEqual(voltage, _voltage.Value, 4.5 * Code * Divider + 1e-4 * Math.Abs(voltage));
        }
    }

    [TestMethod]
    public void The_first_measurement_only_starts_a_conversion()
    {
        Assert.IsTrue(_driver.Start());
        _clock.Microseconds += 1000000;
        Assert.IsFalse(Measure());
        _clock.Microseconds += 100000;
        Assert.IsTrue(Measure());
        Assert.AreEqual(_clock.Milliseconds, _voltage.TakenAt);
    }

    [TestMethod]
    public void A_conversion_that_is_not_finished_is_a_miss_and_is_read_later()
    {
        Assert.IsTrue(_driver.Start());
        Set(1.0);
        Assert.IsFalse(Measure());
        _clock.Microseconds += 6000;
        Assert.IsFalse(Measure());
        _clock.Microseconds += 3000;
        Assert.IsTrue(Measure());
        Assert.AreEqual(1.0, _voltage.Value, 2e-3);
    }

    [TestMethod]
    [DataRow(4.56)]
    [DataRow(6.0)]
    [DataRow(20.0)]
    [DataRow(-2.06)]
    [DataRow(-20.0)]
    public void A_voltage_whose_input_leaves_the_supply_of_3_3_V_is_a_miss(double voltage)
    {
        // The diodes at the pin hold it at 3.6 V, far from the end of the range: it looks like a cell of 5.15 V.
        Set(voltage);
        Assert.IsTrue(_driver.Start());
        for (int i = 0; i < 5; i++)
        {
            Assert.IsFalse(Next());
        }
    }

    [TestMethod]
    public void Nothing_is_reported_before_the_start_and_it_does_not_start_without_a_chip()
    {
        Assert.IsTrue(new Ads1115(_bus, Address, Divider, Reference).Start());
        Assert.IsFalse(Next());
        Assert.IsFalse(Next());
        Assert.IsFalse(new Ads1115(_bus, 0x4B, Divider, Reference).Start());
    }

    [TestMethod]
    public void After_a_silence_the_conversion_from_before_it_is_not_reported()
    {
        Set(3.0);
        Assert.IsTrue(_driver.Start());
        Assert.IsFalse(Next());
        Assert.IsTrue(Next());
        _chip.Fault = ChipFault.Off;
        Assert.IsFalse(Next());
        _chip.Advance(_clock.Microseconds);
        Set(4.0);
        Assert.IsFalse(Next());
        _chip.Fault = ChipFault.Ok;
        Assert.IsFalse(Next());
        Assert.IsTrue(Next());
        Assert.AreEqual(4.0, _voltage.Value, 2e-3);
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
            double voltage = 3.0 + i * 0.001;
            Set(voltage);
            if (Next())
            {
                fresh++;
                Assert.AreEqual(voltage, _voltage.Value, 2e-3);
            }
        }

        Assert.IsInRange(200, 600, fresh);
    }

    [TestMethod]
    public void After_a_brown_out_nothing_is_measured_until_the_chip_is_set_up_anew()
    {
        Set(3.7);
        Assert.IsTrue(_driver.Start());
        Assert.IsFalse(Next());
        Assert.IsTrue(Next());
        _chip.Fault = ChipFault.Reset;
        for (int i = 0; i < 20; i++)
        {
            Assert.IsFalse(Next());
            Assert.IsTrue(_driver.HasLostConfiguration);
        }

        Assert.IsTrue(_driver.Start());
        Assert.IsFalse(_driver.HasLostConfiguration);
        Assert.IsFalse(Next());
        Assert.IsTrue(Next());
        Assert.AreEqual(3.7, _voltage.Value, 2e-3);
    }

    [TestMethod]
    [DataRow(0x8583)]
    [DataRow(0x0283)]
    [DataRow(0x9383)]
    public void A_conversion_with_another_configuration_is_not_reported(int config)
    {
        Set(3.7);
        Assert.IsTrue(_driver.Start());
        Assert.IsFalse(Next());
        Assert.IsTrue(Next());
        Assert.AreEqual(BusStatus.Ok, _bus.Transfer(Address, [1, (byte)(config >> 8), (byte)config], 3, [], 0));
        Assert.IsFalse(Next());
    }

    [TestMethod]
    public void Random_answers_are_caught_by_the_configuration_they_do_not_show()
    {
        Assert.IsTrue(_driver.Start());
        _chip.Fault = ChipFault.Garbage;
        int accepted = 0;
        for (int i = 0; i < 100000; i++)
        {
            accepted += Next() ? 1 : 0;
        }

        // Sixteen bits have to fit by chance.
        Assert.IsLessThan(8, accepted);
    }

    [TestMethod]
    public void A_stuck_converter_keeps_its_value_which_only_the_other_voltage_can_contradict()
    {
        Set(3.0);
        Assert.IsTrue(_driver.Start());
        Assert.IsFalse(Next());
        Assert.IsTrue(Next());
        double before = _voltage.Value;
        _chip.Fault = ChipFault.Stuck;
        Set(4.0);
        Assert.IsTrue(Next());
        Assert.IsTrue(Next());
        Assert.AreEqual(before, _voltage.Value, 4.0 * Code);
    }

    private bool Next()
    {
        _clock.Microseconds += 100000;
        return Measure();
    }

    private bool Measure()
    {
        _driver.Measure(_voltage, _clock.Milliseconds);
        return _voltage.Fresh;
    }

    private void Set(double voltage)
    {
        _inputs[0].Value = (Reference + voltage) / Divider;
        _inputs[1].Value = Reference / Divider;
    }
}
