namespace SSBms.VirtualBoard.Tests;

[TestClass]
public sealed class Nau7802ChipTests : Nau7802Setup
{
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
        Assert.AreEqual(value, Bench.Read(register, bytes));
        PowerUp();
        Bench.Write(PowerUpControl, 0x01);
        Bench.Write(PowerUpControl, 0x00);
        Assert.AreEqual(value, Bench.Read(register, bytes));
    }

    [TestMethod]
    public void The_register_address_moves_on_and_wraps_after_the_last()
    {
        Bench.Attach(new Nau7802Chip(Bench.Clock, ChipBench.Ideal, Ratio));
        Bench.Write(0x06, 1, 2, 3, 4);
        Assert.AreEqual(0x01020304, Bench.Read(0x06, 4));
        Assert.AreEqual(0x0102, Bench.Read(0x06, 2));
        Assert.AreEqual(0x0304, Bench.ReadOn(2));
        Bench.Write(Control1, 0x2F);
        Assert.AreEqual(0x00002F, Bench.Read(0x7F, 3));
    }

    [TestMethod]
    public void Register_reset_is_a_level_that_holds_everything_else()
    {
        Bench.Attach(new Nau7802Chip(Bench.Clock, ChipBench.Ideal, Ratio));
        Bench.Write(PowerUpControl, 0x01);
        Bench.Write(Control1, 0x2F);
        Assert.AreEqual(0x00, Bench.Read(Control1, 1));
        Bench.Write(PowerUpControl, 0x02);
        Bench.Write(Control1, 0x2F);
        Assert.AreEqual(0x2F, Bench.Read(Control1, 1));
    }

    [TestMethod]
    public void The_digital_part_is_ready_200_us_after_its_power_up()
    {
        Bench.Attach(new Nau7802Chip(Bench.Clock, ChipBench.Ideal, Ratio));
        Bench.Write(PowerUpControl, 0x01);
        Bench.Write(PowerUpControl, 0x02);
        Bench.Pass(199);
        Assert.AreEqual(0x02, Bench.Read(PowerUpControl, 1));
        Bench.Pass(1);
        Assert.AreEqual(0x0A, Bench.Read(PowerUpControl, 1));
        Bench.Write(PowerUpControl, 0xFF & ~0x01);
        Assert.AreEqual(0xDE, Bench.Read(PowerUpControl, 1), "ready bits are read-only");
    }

    [TestMethod]
    [DataRow(0x16)]
    [DataRow(0x92)]
    [DataRow(0x94)]
    [DataRow(0x86)]
    public void Without_regulator_analog_or_digital_part_or_cycle_start_nothing_is_converted(int control)
    {
        Bench.Attach(new Nau7802Chip(Bench.Clock, ChipBench.Ideal, Ratio));
        Bench.Write(PowerUpControl, (byte)control);
        Bench.Pass(10000000);
        Assert.AreEqual(0, Bench.Read(PowerUpControl, 1) & CycleReady);
    }

    [TestMethod]
    [DataRow(0, 100000)]
    [DataRow(2, 25000)]
    [DataRow(7, 3125)]
    public void The_first_result_after_cycle_start_is_the_sixth_conversion_and_the_next_comes_after_one(int rate, int period)
    {
        Bench.Attach(new Nau7802Chip(Bench.Clock, ChipBench.Ideal, Ratio));
        Bench.Write(Control1, 0x2F);
        Bench.Write(Control2, (byte)(rate << 4));
        Bench.Write(PowerUpControl, 0x96);
        Bench.Pass(6L * period - 1);
        Assert.AreEqual(0, Bench.Read(PowerUpControl, 1) & CycleReady);
        Bench.Pass(1);
        Assert.AreEqual(CycleReady, Bench.Read(PowerUpControl, 1) & CycleReady);
        Assert.AreEqual(Code(0.001), Bench.Read(Result, 3));
        Assert.AreEqual(0, Bench.Read(PowerUpControl, 1) & CycleReady, "cleared by reading the data");
        Bench.Pass(period);
        Assert.AreEqual(CycleReady, Bench.Read(PowerUpControl, 1) & CycleReady);
    }

    [TestMethod]
    public void Reading_the_first_byte_latches_all_three()
    {
        Start(ChipBench.Ideal);
        Bench.Pass(1000000);
        long before = Bench.Read(Result, 3);
        long high = Bench.Read(Result, 1);
        Ratio.Value = -0.001;
        Bench.Pass(1000000);
        Assert.AreEqual(before, (high << 16) | Bench.Read(Result + 1, 2));
        Assert.AreEqual(0x1000000 - before, Bench.Read(Result, 3));
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
        Ratio.Value = ratio;
        Bench.Pass(1000000);
        Assert.AreEqual(code, Bench.Read(Result, 3) << 40 >> 40);
    }

    [TestMethod]
    public void The_gain_is_a_power_of_two()
    {
        Start(ChipBench.Ideal);
        for (int gain = 0; gain < 8; gain++)
        {
            Bench.Write(Control1, (byte)(0x28 | gain));
            Bench.Pass(1000000);
            Assert.AreEqual(0.001 * (1 << gain) * 16777216.0, Bench.Read(Result, 3), 0.6);
        }
    }

    [TestMethod]
    public void Uncalibrated_parts_have_offsets_which_the_internal_calibration_removes()
    {
        Ratio.Value = 0.0;
        double largest = 0.0;
        for (ulong seed = 0; seed < 20; seed++)
        {
            var bench = new ChipBench();
            bench.Attach(new Nau7802Chip(bench.Clock, new NoiseSource(seed, "nau7802"), Ratio));
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
        Bench.Pass(1000000);
        Bench.Read(Result, 3);
        Bench.Write(Control2, 0x24);
        Bench.Pass(300000);
        Bench.Write(Control2, 0x24);
        Bench.Pass(43999);
        Assert.AreEqual(0x24, Bench.Read(Control2, 1));
        Assert.AreEqual(0, Bench.Read(PowerUpControl, 1) & CycleReady);
        Bench.Pass(1);
        Assert.AreEqual(0x20, Bench.Read(Control2, 1));
        Bench.Pass(25000);
        Assert.AreEqual(CycleReady, Bench.Read(PowerUpControl, 1) & CycleReady);
    }

    [TestMethod]
    public void After_a_calibration_or_a_change_of_gain_or_rate_the_filter_starts_from_zero_and_has_settled_with_the_third()
    {
        foreach (byte[] change in new byte[][] { [Control2, 0x24], [Control1, 0x2E], [Control2, 0x30] })
        {
            var bench = new ChipBench();
            bench.Attach(new Nau7802Chip(bench.Clock, ChipBench.Ideal, Ratio));
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
        Assert.AreEqual(0x28, Bench.Read(Control2, 1));
        Bench.Write(Control2, 0x20);
        Assert.AreEqual(0x28, Bench.Read(Control2, 1), "read-only");
        chip.CalibrationFails = false;
        Calibrate();
        Assert.AreEqual(0x20, Bench.Read(Control2, 1));
    }

    [TestMethod]
    [DataRow(249999, 0x28)]
    [DataRow(250000, 0x20)]
    public void A_calibration_has_to_wait_for_the_regulator(int microseconds, int control)
    {
        Bench.Attach(new Nau7802Chip(Bench.Clock, ChipBench.Ideal, Ratio));
        Bench.Write(Control1, 0x2F, 0x20);
        Bench.Write(PowerUpControl, 0x96);
        Bench.Pass(microseconds);
        Calibrate();
        Assert.AreEqual(control, Bench.Read(Control2, 1));
    }

    [TestMethod]
    public void A_system_calibration_takes_the_applied_input_as_zero_and_as_full_scale()
    {
        Start(ChipBench.Ideal);
        Bench.Write(Control2, 0x26);
        Bench.Pass(1000000);
        Assert.AreEqual(0, Bench.Read(Result, 3));
        Ratio.Value = 0.002;
        Bench.Write(Control2, 0x27);
        Bench.Pass(1000000);
        Assert.AreEqual(8388607.0, Bench.Read(Result, 3), 2.0);
        Ratio.Value = 0.0015;
        Bench.Pass(1000000);
        Assert.AreEqual(0.5 * 8388608.0, Bench.Read(Result, 3), 2.0);
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
            Bench.Pass(200000);
            double volt = Bench.Read(Result, 3) / (128.0 * 16777216.0) * 3.0;
            sum += volt;
            squares += volt * volt;
        }

        double deviation = Math.Sqrt(squares / Count - sum / Count * (sum / Count));
        Assert.AreEqual(100e-9, deviation, 5e-9);
    }
}
