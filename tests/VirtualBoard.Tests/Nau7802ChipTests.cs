namespace SSBms.VirtualBoard.Tests;

[TestClass]
public sealed class Nau7802ChipTests
{
    private const byte PowerUpControl = 0x00;
    private const byte Control1 = 0x01;
    private const byte Control2 = 0x02;
    private const byte Result = 0x12;
    private const int CycleReady = 0x20;

    private readonly ChipBench _bench = new();
    private readonly AnalogNode _ratio = new() { Value = 0.001 };

    [TestMethod]
    [DataRow(0x00, 1, 0x00L)]
    [DataRow(0x01, 1, 0x00L)]
    [DataRow(0x02, 1, 0x00L)]
    [DataRow(0x03, 3, 0x000000L)]
    [DataRow(0x06, 4, 0x00800000L)]
    [DataRow(0x0A, 3, 0x000000L)]
    [DataRow(0x0D, 4, 0x00800000L)]
    [DataRow(0x11, 1, 0x00L)]
    [DataRow(0x1C, 1, 0x00L)]
    [DataRow(0x1F, 1, 0x0FL)]
    public void A_register_has_its_reset_value_after_power_up_register_reset_and_brown_out(int register, int bytes, long value)
    {
        Nau7802Chip chip = Start(ChipBench.Ideal);
        Calibrate();
        chip.Fault = ChipFault.Reset;
        Assert.AreEqual(value, _bench.Read(register, bytes));
        PowerUp();
        _bench.Write(PowerUpControl, 0x01);
        _bench.Write(PowerUpControl, 0x00);
        Assert.AreEqual(value, _bench.Read(register, bytes));
    }

    [TestMethod]
    public void The_register_address_moves_on_and_wraps_after_the_last()
    {
        _bench.Attach(new Nau7802Chip(_bench.Clock, ChipBench.Ideal, _ratio));
        _bench.Write(0x06, 1, 2, 3, 4);
        Assert.AreEqual(0x01020304, _bench.Read(0x06, 4));
        Assert.AreEqual(0x0102, _bench.Read(0x06, 2));
        Assert.AreEqual(0x0304, _bench.ReadOn(2));
        _bench.Write(Control1, 0x2F);
        Assert.AreEqual(0x00002F, _bench.Read(0x7F, 3));
    }

    [TestMethod]
    public void Register_reset_is_a_level_that_holds_everything_else()
    {
        _bench.Attach(new Nau7802Chip(_bench.Clock, ChipBench.Ideal, _ratio));
        _bench.Write(PowerUpControl, 0x01);
        _bench.Write(Control1, 0x2F);
        Assert.AreEqual(0x00, _bench.Read(Control1, 1));
        _bench.Write(PowerUpControl, 0x02);
        _bench.Write(Control1, 0x2F);
        Assert.AreEqual(0x2F, _bench.Read(Control1, 1));
    }

    [TestMethod]
    public void The_digital_part_is_ready_200_us_after_its_power_up()
    {
        _bench.Attach(new Nau7802Chip(_bench.Clock, ChipBench.Ideal, _ratio));
        _bench.Write(PowerUpControl, 0x01);
        _bench.Write(PowerUpControl, 0x02);
        _bench.Pass(199);
        Assert.AreEqual(0x02, _bench.Read(PowerUpControl, 1));
        _bench.Pass(1);
        Assert.AreEqual(0x0A, _bench.Read(PowerUpControl, 1));
        _bench.Write(PowerUpControl, 0xFF & ~0x01);
        Assert.AreEqual(0xDE, _bench.Read(PowerUpControl, 1), "ready bits are read-only");
    }

    [TestMethod]
    [DataRow(0x16)]
    [DataRow(0x92)]
    [DataRow(0x94)]
    [DataRow(0x86)]
    public void Without_regulator_analog_or_digital_part_or_cycle_start_nothing_is_converted(int control)
    {
        _bench.Attach(new Nau7802Chip(_bench.Clock, ChipBench.Ideal, _ratio));
        _bench.Write(PowerUpControl, (byte)control);
        _bench.Pass(10000000);
        Assert.AreEqual(0, _bench.Read(PowerUpControl, 1) & CycleReady);
    }

    [TestMethod]
    [DataRow(0, 100000)]
    [DataRow(2, 25000)]
    [DataRow(7, 3125)]
    public void The_first_result_after_cycle_start_is_the_sixth_conversion_and_the_next_comes_after_one(int rate, int period)
    {
        _bench.Attach(new Nau7802Chip(_bench.Clock, ChipBench.Ideal, _ratio));
        _bench.Write(Control1, 0x2F);
        _bench.Write(Control2, (byte)(rate << 4));
        _bench.Write(PowerUpControl, 0x96);
        _bench.Pass(6L * period - 1);
        Assert.AreEqual(0, _bench.Read(PowerUpControl, 1) & CycleReady);
        _bench.Pass(1);
        Assert.AreEqual(CycleReady, _bench.Read(PowerUpControl, 1) & CycleReady);
        Assert.AreEqual(Code(0.001), _bench.Read(Result, 3));
        Assert.AreEqual(0, _bench.Read(PowerUpControl, 1) & CycleReady, "cleared by reading the data");
        _bench.Pass(period);
        Assert.AreEqual(CycleReady, _bench.Read(PowerUpControl, 1) & CycleReady);
    }

    [TestMethod]
    public void Reading_the_first_byte_latches_all_three()
    {
        Start(ChipBench.Ideal);
        _bench.Pass(1000000);
        long before = _bench.Read(Result, 3);
        long high = _bench.Read(Result, 1);
        _ratio.Value = -0.001;
        _bench.Pass(1000000);
        Assert.AreEqual(before, (high << 16) | _bench.Read(Result + 1, 2));
        Assert.AreEqual(0x1000000 - before, _bench.Read(Result, 3));
    }

    [TestMethod]
    [DataRow(0.002, 4294967L)]
    [DataRow(-0.002, -4294967L)]
    [DataRow(0.0, 0L)]
    [DataRow(0.005, 8388607L)]
    [DataRow(-0.005, -8388608L)]
    public void The_result_is_the_ratio_times_gain_in_24_bits(double ratio, long code)
    {
        Start(ChipBench.Ideal);
        _ratio.Value = ratio;
        _bench.Pass(1000000);
        Assert.AreEqual(code, _bench.Read(Result, 3) << 40 >> 40);
    }

    [TestMethod]
    public void The_gain_is_a_power_of_two()
    {
        Start(ChipBench.Ideal);
        for (int gain = 0; gain < 8; gain++)
        {
            _bench.Write(Control1, (byte)(0x28 | gain));
            _bench.Pass(1000000);
            Assert.AreEqual(0.001 * (1 << gain) * 16777216.0, _bench.Read(Result, 3), 0.6);
        }
    }

    [TestMethod]
    public void Uncalibrated_parts_have_offsets_which_the_internal_calibration_removes()
    {
        _ratio.Value = 0.0;
        double largest = 0.0;
        for (ulong seed = 0; seed < 20; seed++)
        {
            var bench = new ChipBench();
            bench.Attach(new Nau7802Chip(bench.Clock, new NoiseSource(seed, "nau7802"), _ratio));
            bench.Write(Control1, 0x2F, 0x20);
            bench.Write(PowerUpControl, 0x96);
            bench.Pass(1000000);
            largest = Math.Max(largest, Math.Abs(bench.Read(Result, 3) << 40 >> 40));
            bench.Write(Control2, 0x24);
            bench.Pass(1000000);
            Assert.AreEqual(0.0, bench.Read(Result, 3) << 40 >> 40, 1000.0);
        }

        Assert.IsInRange(0.005 * 8388608.0, 0.0076 * 8388608.0, largest);
    }

    [TestMethod]
    public void A_calibration_takes_344_ms_during_which_nothing_is_converted_and_a_second_start_is_ignored()
    {
        Start(ChipBench.Ideal);
        _bench.Pass(1000000);
        _bench.Read(Result, 3);
        _bench.Write(Control2, 0x24);
        _bench.Pass(300000);
        _bench.Write(Control2, 0x24);
        _bench.Pass(43999);
        Assert.AreEqual(0x24, _bench.Read(Control2, 1));
        Assert.AreEqual(0, _bench.Read(PowerUpControl, 1) & CycleReady);
        _bench.Pass(1);
        Assert.AreEqual(0x20, _bench.Read(Control2, 1));
        _bench.Pass(25000);
        Assert.AreEqual(CycleReady, _bench.Read(PowerUpControl, 1) & CycleReady);
    }

    [TestMethod]
    public void After_a_calibration_or_a_change_of_gain_or_rate_the_filter_starts_from_zero_and_has_settled_with_the_third()
    {
        foreach (byte[] change in new byte[][] { [Control2, 0x24], [Control1, 0x2E], [Control2, 0x30] })
        {
            var bench = new ChipBench();
            bench.Attach(new Nau7802Chip(bench.Clock, ChipBench.Ideal, _ratio));
            bench.Write(Control1, 0x2F, 0x20);
            bench.Write(PowerUpControl, 0x96);
            bench.Pass(1000000);
            bench.Write(change);
            int period = change[1] == 0x30 ? 12500 : 25000;
            bench.Pass(change[1] == 0x24 ? 344000 : 0);
            double[] results = new double[4];
            for (int i = 0; i < results.Length; i++)
            {
                bench.Pass(period);
                results[i] = bench.Read(Result, 3);
            }

            Assert.AreEqual(1.0 / 6.0, results[0] / results[3], 1e-5);
            Assert.AreEqual(5.0 / 6.0, results[1] / results[3], 1e-5);
            Assert.AreEqual(results[3], results[2]);
        }
    }

    [TestMethod]
    public void A_calibration_error_stays_until_one_succeeds()
    {
        Nau7802Chip chip = Start(ChipBench.Ideal);
        chip.CalibrationFails = true;
        Calibrate();
        Assert.AreEqual(0x28, _bench.Read(Control2, 1));
        _bench.Write(Control2, 0x20);
        Assert.AreEqual(0x28, _bench.Read(Control2, 1), "read-only");
        chip.CalibrationFails = false;
        Calibrate();
        Assert.AreEqual(0x20, _bench.Read(Control2, 1));
    }

    [TestMethod]
    [DataRow(249999, 0x28)]
    [DataRow(250000, 0x20)]
    public void A_calibration_has_to_wait_for_the_regulator(int microseconds, int control)
    {
        _bench.Attach(new Nau7802Chip(_bench.Clock, ChipBench.Ideal, _ratio));
        _bench.Write(Control1, 0x2F, 0x20);
        _bench.Write(PowerUpControl, 0x96);
        _bench.Pass(microseconds);
        Calibrate();
        Assert.AreEqual(control, _bench.Read(Control2, 1));
    }

    [TestMethod]
    public void A_system_calibration_takes_the_applied_input_as_zero_and_as_full_scale()
    {
        Start(ChipBench.Ideal);
        _bench.Write(Control2, 0x26);
        _bench.Pass(1000000);
        Assert.AreEqual(0, _bench.Read(Result, 3));
        _ratio.Value = 0.002;
        _bench.Write(Control2, 0x27);
        _bench.Pass(1000000);
        Assert.AreEqual(8388607.0, _bench.Read(Result, 3), 2.0);
        _ratio.Value = 0.0015;
        _bench.Pass(1000000);
        Assert.AreEqual(0.5 * 8388608.0, _bench.Read(Result, 3), 2.0);
    }

    [TestMethod]
    public void The_second_channel_is_not_connected()
    {
        Start(ChipBench.Ideal);
        _bench.Write(Control2, 0xA0);
        _bench.Pass(1000000);
        Assert.AreEqual(0, _bench.Read(Result, 3));
    }

    [TestMethod]
    public void Shorted_inputs_read_zero_and_so_does_the_internal_offset_of_a_calibrated_part()
    {
        Start(ChipBench.Ideal);
        _bench.Write(0x11, 0x18);
        _bench.Pass(1000000);
        Assert.AreEqual(0, _bench.Read(Result, 3));
        _bench.Write(0x11, 0x10);
        _bench.Pass(1000000);
        Assert.AreEqual(Code(0.001), _bench.Read(Result, 3));
    }

    [TestMethod]
    [DataRow(25.0, 0.109)]
    [DataRow(45.0, 0.1162)]
    public void The_temperature_sensor_takes_the_place_of_the_input(double celsius, double volt)
    {
        // At gain 2 and 3.0 V.
        Nau7802Chip chip = Start(ChipBench.Ideal);
        chip.DieTemperature.Value = celsius;
        _bench.Write(Control1, 0x29);
        _bench.Write(0x11, 0x02);
        _bench.Pass(1000000);
        Assert.AreEqual(volt / 3.0 * 2.0 * 16777216.0, _bench.Read(Result, 3), 1.0);
    }

    [TestMethod]
    public void A_regulator_set_above_what_the_supply_allows_stays_below_it()
    {
        Start(ChipBench.Ideal);
        _bench.Write(Control1, 0x01);
        _bench.Write(0x11, 0x02);
        _bench.Pass(1000000);
        Assert.AreEqual(0.109 / 3.0 * 2.0 * 16777216.0, _bench.Read(Result, 3), 1.0);
        _bench.Write(Control1, 0x39);
        _bench.Pass(1000000);
        Assert.AreEqual(0.109 / 2.4 * 2.0 * 16777216.0, _bench.Read(Result, 3), 1.0);
    }

    [TestMethod]
    [DataRow(0x10, 1.0)]
    [DataRow(0x08, -128.0)]
    [DataRow(0x18, -1.0)]
    public void The_amplifier_can_be_bypassed_and_its_input_turned_round(int pga, double gain)
    {
        Start(ChipBench.Ideal);
        _bench.Write(0x1B, (byte)pga);
        _bench.Pass(1000000);
        Assert.AreEqual(gain * 0.001 * 16777216.0, _bench.Read(Result, 3) << 40 >> 40, 1.0);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(7)]
    public void Each_channel_has_an_offset_and_a_gain_that_correct_its_results(int second)
    {
        Nau7802Chip chip = Start(ChipBench.Ideal);
        chip.SecondRatio.Value = 0.001;
        _bench.Write(Control2, (byte)(second == 0 ? 0x20 : 0xA0));
        _bench.Write((byte)(0x03 + second), 0xFF, 0xFF, 0x00);
        _bench.Pass(1000000);
        Assert.AreEqual(Code(0.001) + 256, _bench.Read(Result, 3));
        _bench.Write((byte)(0x06 + second), 0x00, 0x40, 0x00, 0x00);
        _bench.Pass(1000000);
        Assert.AreEqual(0.5 * (Code(0.001) + 256), _bench.Read(Result, 3), 1.0);
        _bench.Write(Control2, (byte)(second == 0 ? 0xA0 : 0x20));
        _bench.Pass(1000000);
        Assert.AreEqual(Code(0.001), _bench.Read(Result, 3), "the other channel has its own");
    }

    [TestMethod]
    public void Without_a_crystal_on_the_board_its_clock_does_not_run()
    {
        Start(ChipBench.Ideal);
        _bench.Pass(1000000);
        _bench.Write(PowerUpControl, 0xD6);
        _bench.Read(Result, 3);
        _bench.Pass(10000000);
        Assert.AreEqual(0, _bench.Read(PowerUpControl, 1) & CycleReady);
    }

    [TestMethod]
    [DataRow(0x01, 0x40)]
    [DataRow(0x11, 0x80)]
    [DataRow(0x11, 0x40)]
    [DataRow(0x11, 0x04)]
    [DataRow(0x11, 0x01)]
    [DataRow(0x15, 0x01)]
    [DataRow(0x15, 0x04)]
    [DataRow(0x15, 0x10)]
    [DataRow(0x1B, 0x40)]
    [DataRow(0x1B, 0x20)]
    [DataRow(0x1B, 0x01)]
    [DataRow(0x1C, 0x10)]
    [DataRow(0x1C, 0x04)]
    [DataRow(0x1C, 0x01)]
    public void What_is_not_modelled_is_refused_and_not_stored(int register, int value)
    {
        Start(ChipBench.Ideal);
        NotModelledException refused = Assert.ThrowsExactly<NotModelledException>(() => _bench.Write((byte)register, (byte)value));
        Assert.Contains("does not model", refused.Message, StringComparison.Ordinal);
        Assert.AreNotEqual(value, _bench.Read(register, 1));
    }

    [TestMethod]
    public void A_register_that_does_not_exist_stores_nothing()
    {
        Start(ChipBench.Ideal);
        _bench.Write(0x40, 0x55);
        Assert.AreEqual(0, _bench.Read(0x40, 1));
    }

    [TestMethod]
    public void The_factory_memory_overlays_the_converter_register_when_selected()
    {
        _bench.Attach(new Nau7802Chip(_bench.Clock, ChipBench.Ideal, _ratio));
        _bench.Write(0x15, 0x30);
        Assert.AreEqual(0x30, _bench.Read(0x15, 1));
        _bench.Write(0x1B, 0x80);
        Assert.AreNotEqual(0x30, _bench.Read(0x15, 1));
    }

    [TestMethod]
    public void Noise_at_gain_128_and_40_per_second_is_100_nV()
    {
        Start(ChipBench.Real);
        const int Count = 5000;
        double sum = 0.0;
        double squares = 0.0;
        for (int i = 0; i < Count; i++)
        {
            _bench.Pass(200000);
            double volt = _bench.Read(Result, 3) / (128.0 * 16777216.0) * 3.0;
            sum += volt;
            squares += volt * volt;
        }

        double deviation = Math.Sqrt(squares / Count - sum / Count * (sum / Count));
        Assert.AreEqual(100e-9, deviation, 5e-9);
    }

    private static long Code(double ratio)
    {
        return (long)Math.Floor(ratio * 128.0 * 16777216.0 + 0.5);
    }

    private Nau7802Chip Start(NoiseSource noise)
    {
        var chip = new Nau7802Chip(_bench.Clock, noise, _ratio);
        _bench.Attach(chip);
        PowerUp();
        return chip;
    }

    private void PowerUp()
    {
        _bench.Write(Control1, 0x2F, 0x20);
        _bench.Write(0x1C, 0x80);
        _bench.Write(0x11, 0x10);
        _bench.Write(PowerUpControl, 0x96);
        _bench.Pass(250000);
    }

    private void Calibrate()
    {
        _bench.Write(Control2, 0x24);
        _bench.Pass(400000);
    }
}
