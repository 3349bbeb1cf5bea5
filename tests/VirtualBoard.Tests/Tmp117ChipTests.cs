namespace SSBms.VirtualBoard.Tests;

[TestClass]
public sealed class Tmp117ChipTests
{
    private const int Result = 0x00;
    private const int Config = 0x01;
    private const int High = 0x02;
    private const int Low = 0x03;
    private const int Offset = 0x07;
    private const int DataReady = 0x2000;

    private readonly ChipBench _bench = new();
    private readonly AnalogNode _celsius = new() { Value = 25.0 };

    [TestMethod]
    [DataRow(25.0, 0x0C80)]
    [DataRow(100.0, 0x3200)]
    [DataRow(-25.0, 0xF380)]
    [DataRow(-0.125, 0xFFF0)]
    [DataRow(300.0, 0x7FFF)]
    [DataRow(-300.0, 0x8000)]
    public void A_temperature_has_the_code_of_the_data_sheet(double celsius, int code)
    {
        Ideal();
        _celsius.Value = celsius;
        _bench.Pass(2000000);
        Assert.AreEqual(code, _bench.Read(Result, 2));
    }

    [TestMethod]
    [DataRow(0x00, 0x8000)]
    [DataRow(0x01, 0x0220)]
    [DataRow(0x02, 0x6000)]
    [DataRow(0x03, 0x8000)]
    [DataRow(0x04, 0x0000)]
    [DataRow(0x07, 0x0000)]
    [DataRow(0x0F, 0x0117)]
    public void A_register_has_its_reset_value_after_power_up_soft_reset_and_brown_out(int register, int value)
    {
        Tmp117Chip chip = Ideal();
        Assert.AreEqual(value, _bench.Read(register, 2));
        Scribble();
        _bench.Write16(Config, 0x0002);
        _bench.Pass(2000);
        Assert.AreEqual(value, _bench.Read(register, 2));
        Scribble();
        chip.Fault = ChipFault.Reset;
        _bench.Pass(1500);
        Assert.AreEqual(value, _bench.Read(register, 2));
    }

    [TestMethod]
    public void During_power_up_writes_are_ignored_and_the_eeprom_is_busy()
    {
        Tmp117Chip chip = Ideal();
        chip.Fault = ChipFault.Reset;
        _bench.Write16(High, 0x1234);
        Assert.AreEqual(0x1220, _bench.Read(Config, 2));
        _bench.Pass(1500);
        Assert.AreEqual(0x0220, _bench.Read(Config, 2));
        Assert.AreEqual(0x6000, _bench.Read(High, 2));
        _bench.Write16(High, 0x1234);
        Assert.AreEqual(0x1234, _bench.Read(High, 2));
    }

    [TestMethod]
    [DataRow(0x0000, 15500, 15500)]
    [DataRow(0x0020, 124000, 125000)]
    [DataRow(0x0080, 15500, 125000)]
    [DataRow(0x0220, 124000, 1000000)]
    [DataRow(0x00E0, 992000, 1000000)]
    [DataRow(0x0380, 15500, 16000000)]
    public void The_first_result_takes_the_conversions_and_each_further_one_the_cycle(int config, int first, int cycle)
    {
        Ideal();
        _bench.Write16(Config, config);
        _bench.Pass(first - 1);
        Assert.AreEqual(0x8000, _bench.Read(Result, 2), "no result yet");
        Assert.AreEqual(0, _bench.Read(Config, 2) & DataReady);
        _bench.Pass(1);
        Assert.AreEqual(DataReady, _bench.Read(Config, 2) & DataReady);
        Assert.AreEqual(0x0C80, _bench.Read(Result, 2));
        _celsius.Value = 100.0;
        _bench.Pass(cycle - 1);
        Assert.AreEqual(0x0C80, _bench.Read(Result, 2));
        _bench.Pass(1);
        Assert.AreEqual(0x3200, _bench.Read(Result, 2));
    }

    [TestMethod]
    [DataRow(Result)]
    [DataRow(Config)]
    public void Data_ready_is_cleared_by_reading_result_or_configuration(int register)
    {
        Ideal();
        _bench.Pass(1500000);
        _bench.Read(0x0F, 2);
        _bench.Read(register, 2);
        Assert.AreEqual(0, _bench.Read(Config, 2) & DataReady);
        _bench.Pass(1000000);
        Assert.AreEqual(DataReady, _bench.Read(Config, 2) & DataReady);
    }

    [TestMethod]
    public void One_shot_converts_once_and_shuts_down_and_shutdown_converts_never()
    {
        Ideal();
        _bench.Write16(Config, 0x0C20);
        _bench.Pass(123999);
        Assert.AreEqual(0x8000, _bench.Read(Result, 2));
        _bench.Pass(1);
        Assert.AreEqual(0x0C80, _bench.Read(Result, 2));
        Assert.AreEqual(0x0420, _bench.Read(Config, 2));
        _celsius.Value = 100.0;
        _bench.Pass(100000000);
        Assert.AreEqual(0x0C80, _bench.Read(Result, 2));
    }

    [TestMethod]
    public void The_other_code_of_continuous_mode_reads_back_as_zero()
    {
        Ideal();
        _bench.Write16(Config, 0x0820);
        Assert.AreEqual(0x0020, _bench.Read(Config, 2));
    }

    [TestMethod]
    [DataRow(128, 0x0D00)]
    [DataRow(-128, 0x0C00)]
    [DataRow(32767, 0x7FFF)]
    public void The_offset_is_added_and_saturates(int offset, int code)
    {
        Ideal();
        _bench.Write16(Offset, offset);
        _bench.Pass(2000000);
        Assert.AreEqual(code, _bench.Read(Result, 2));
    }

    [TestMethod]
    public void In_alert_mode_flags_are_set_by_a_conversion_and_cleared_by_reading_the_configuration()
    {
        Ideal();
        _bench.Write16(Config, 0x0000);
        _bench.Write16(High, 30 * 128);
        _bench.Write16(Low, 20 * 128);
        Assert.AreEqual(0x0000, FlagsAt(25.0));
        Assert.AreEqual(0x8000, FlagsAt(31.0));
        Assert.AreEqual(0x4000, FlagsAt(19.0));
        Assert.AreEqual(0x0000, _bench.Read(Config, 2) & 0xC000);
    }

    [TestMethod]
    public void In_therm_mode_the_high_flag_has_a_hysteresis_and_ignores_reads()
    {
        Ideal();
        _bench.Write16(Config, 0x0010);
        _bench.Write16(High, 30 * 128);
        _bench.Write16(Low, 20 * 128);
        Assert.AreEqual(0x8000, FlagsAt(31.0));
        Assert.AreEqual(0x8000, FlagsAt(25.0));
        Assert.AreEqual(0x0000, FlagsAt(19.0));
        Assert.AreEqual(0x0000, FlagsAt(25.0));
    }

    [TestMethod]
    public void Flags_are_set_by_conversions_that_nobody_reads()
    {
        Tmp117Chip chip = Ideal();
        _bench.Write16(Config, 0x0000);
        _bench.Write16(High, 30 * 128);
        _celsius.Value = 40.0;
        _bench.Pass(31000);
        _celsius.Value = 25.0;
        _bench.Pass(1000000);
        chip.Advance(_bench.Clock.Microseconds);
        Assert.IsTrue(chip.AlertAsserted);
        Assert.AreEqual(0x8000, _bench.Read(Config, 2) & 0xC000);
    }

    [TestMethod]
    [DataRow(0x0000, true, false)]
    [DataRow(0x0008, false, true)]
    public void The_alert_pin_has_a_polarity(int config, bool idle, bool alerted)
    {
        Tmp117Chip chip = Ideal();
        _bench.Write16(Config, config);
        _bench.Write16(High, 30 * 128);
        _bench.Pass(31000);
        Assert.AreEqual(idle, Pin(chip));
        _celsius.Value = 40.0;
        _bench.Pass(31000);
        Assert.AreEqual(alerted, Pin(chip));
    }

    [TestMethod]
    public void The_alert_pin_tells_a_new_result_when_asked()
    {
        Tmp117Chip chip = Ideal();
        _bench.Write16(Config, 0x0004);
        Assert.IsTrue(Pin(chip));
        _bench.Pass(15500);
        Assert.IsFalse(Pin(chip));
        _bench.Read(Result, 2);
        Assert.IsTrue(Pin(chip));
    }

    [TestMethod]
    public void What_is_written_while_the_eeprom_is_unlocked_is_there_after_the_next_reset()
    {
        Tmp117Chip chip = Ideal();
        _bench.Write16(Offset, 0x0080);
        chip.Fault = ChipFault.Reset;
        _bench.Pass(2000);
        Assert.AreEqual(0, _bench.Read(Offset, 2), "it was not unlocked");
        _bench.Write16(0x04, 0x8000);
        _bench.Write16(Offset, 0x0080);
        Assert.AreEqual(0xC000, _bench.Read(0x04, 2));
        Assert.AreEqual(0x1000, _bench.Read(Config, 2) & 0x1000);
        _bench.Write16(High, 0x1234);
        Assert.AreEqual(0x6000, _bench.Read(High, 2), "busy");
        _bench.Pass(7000);
        Assert.AreEqual(0x8000, _bench.Read(0x04, 2));
        foreach (bool brownOut in new[] { true, false })
        {
            if (brownOut)
            {
                chip.Fault = ChipFault.Reset;
            }
            else
            {
                _bench.Write16(Config, 0x0002);
            }

            _bench.Pass(2000);
            Assert.AreEqual(0x0080, _bench.Read(Offset, 2));
            Assert.AreEqual(0, _bench.Read(0x04, 2), "locked again");
        }

        _bench.Pass(2000000);
        Assert.AreEqual(0x0D00, _bench.Read(Result, 2));
    }

    [TestMethod]
    public void Result_and_identity_are_read_only_and_the_pointer_stays()
    {
        Ideal();
        _bench.Write16(Result, 0x1234);
        _bench.Write16(0x0F, 0x1234);
        Assert.AreEqual(0x8000, _bench.Read(Result, 2));
        Assert.AreEqual(0x0117, _bench.Read(0x0F, 2));
        Assert.AreEqual(0x0117, _bench.ReadOn(2));
    }

    private Tmp117Chip Ideal()
    {
        var chip = new Tmp117Chip(_bench.Clock, ChipBench.Ideal, _celsius);
        _bench.Attach(chip);
        return chip;
    }

    private bool Pin(Tmp117Chip chip)
    {
        chip.Advance(_bench.Clock.Microseconds);
        return chip.AlertPinHigh;
    }

    private long FlagsAt(double celsius)
    {
        // A conversion begins at the time of the change.
        _celsius.Value = celsius;
        _bench.Pass(15500);
        return _bench.Read(Config, 2) & 0xC000;
    }

    private void Scribble()
    {
        _bench.Write16(High, 0x1234);
        _bench.Write16(Low, 0x1234);
        _bench.Write16(Offset, 0x0100);
        _bench.Write16(Config, 0x0080);
        _bench.Write16(0x04, 0x8000);
        _bench.Pass(2000000);
    }
}
