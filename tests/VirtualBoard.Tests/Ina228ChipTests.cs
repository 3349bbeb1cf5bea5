namespace SSBms.VirtualBoard.Tests;

[TestClass]
public sealed class Ina228ChipTests
{
    private const int Config = 0x00;
    private const int AdcConfig = 0x01;
    private const int ShuntCal = 0x02;
    private const int ShuntVoltage = 0x04;
    private const int BusVoltage = 0x05;
    private const int DieTemp = 0x06;
    private const int Current = 0x07;
    private const int Power = 0x08;
    private const int Energy = 0x09;
    private const int Charge = 0x0A;
    private const int DiagAlert = 0x0B;
    private const int ConversionReady = 0x0002;

    private readonly ChipBench _bench = new();
    private readonly AnalogNode _shunt = new();
    private readonly AnalogNode _bus = new();

    [TestMethod]
    [DataRow(0x00, 0x0000)]
    [DataRow(0x01, 0xFB68)]
    [DataRow(0x02, 0x1000)]
    [DataRow(0x03, 0x0000)]
    [DataRow(0x0B, 0x0001)]
    [DataRow(0x0C, 0x7FFF)]
    [DataRow(0x0D, 0x8000)]
    [DataRow(0x0E, 0x7FFF)]
    [DataRow(0x0F, 0x0000)]
    [DataRow(0x10, 0x7FFF)]
    [DataRow(0x11, 0xFFFF)]
    [DataRow(0x3E, 0x5449)]
    [DataRow(0x3F, 0x2281)]
    public void A_register_has_its_reset_value_after_power_up_reset_bit_and_brown_out(int register, int value)
    {
        Ina228Chip chip = Ideal();
        Assert.AreEqual(value, _bench.Read(register, 2));
        Scribble();
        _bench.Write16(Config, 0x8000);
        Assert.AreEqual(value, _bench.Read(register, 2));
        Scribble();
        chip.Fault = ChipFault.Reset;
        Assert.AreEqual(value, _bench.Read(register, 2));
        Assert.AreEqual(ChipFault.Ok, chip.Fault);
    }

    [TestMethod]
    public void Results_and_identity_cannot_be_written_and_unused_bits_read_zero()
    {
        Ideal();
        _bench.Write16(0x3E, 0x1234);
        _bench.Write16(0x3F, 0x1234);
        _bench.Write16(BusVoltage, 0x1234);
        _bench.Write16(ShuntCal, 0xFFFF);
        _bench.Write16(0x03, 0xFFFF);
        _bench.Write16(Config, 0x7FFF);
        Assert.AreEqual(0x5449, _bench.Read(0x3E, 2));
        Assert.AreEqual(0x2281, _bench.Read(0x3F, 2));
        Assert.AreEqual(0, _bench.Read(BusVoltage, 3));
        Assert.AreEqual(0x7FFF, _bench.Read(ShuntCal, 2));
        Assert.AreEqual(0x3FFF, _bench.Read(0x03, 2));
        Assert.AreEqual(0x3FF0, _bench.Read(Config, 2));
    }

    [TestMethod]
    public void The_pointer_stays_and_does_not_move_on()
    {
        Ideal();
        _bench.Write(0x3E);
        Assert.AreEqual(0x5449, _bench.ReadOn(2));
        Assert.AreEqual(0x5449, _bench.ReadOn(2));
    }

    [TestMethod]
    public void The_worked_example_of_the_data_sheet_gives_its_current_code()
    {
        Ideal();
        _bench.Write16(ShuntCal, 4050);
        _shunt.Value = 311040 * 312.5e-9;
        _bus.Value = 48.0;
        _bench.Pass(10000);
        Assert.AreEqual(311040, _bench.Read(ShuntVoltage, 3) >> 4);
        Assert.AreEqual(314573, _bench.Read(Current, 3) >> 4);
        Assert.AreEqual(245760, _bench.Read(BusVoltage, 3) >> 4);
        Assert.AreEqual(245760L * 314573 / 16384, _bench.Read(Power, 3));
    }

    [TestMethod]
    [DataRow(1424, 4440, 1314)]
    [DataRow(-1424, 4440, -1314)]
    [DataRow(1424, 0, 0)]
    [DataRow(524287, 1, 524287)]
    [DataRow(-524288, 1, -524288)]
    [DataRow(-311040, 4050, -314573)]
    public void Current_is_the_shunt_code_over_the_calibration(int shunt, int calibration, int current)
    {
        Ideal();
        _bench.Write16(ShuntCal, calibration);
        _shunt.Value = shunt * 312.5e-9;
        _bench.Pass(10000);
        Assert.AreEqual(current, Signed(_bench.Read(Current, 3), 3) >> 4);
        bool overflow = (_bench.Read(DiagAlert, 2) & 0x0200) != 0;
        Assert.AreEqual(calibration == 1, overflow);
    }

    [TestMethod]
    [DataRow(0.1, 0x0000, 320000)]
    [DataRow(0.2, 0x0000, 524287)]
    [DataRow(-0.2, 0x0000, -524288)]
    [DataRow(0.04, 0x0010, 512000)]
    [DataRow(0.2, 0x0010, 524287)]
    [DataRow(-0.2, 0x0010, -524288)]
    [DataRow(-78.125e-9, 0x0010, -1)]
    public void The_shunt_is_quantised_and_clipped_in_either_range(double volt, int config, int code)
    {
        Ideal();
        _bench.Write16(Config, config);
        _shunt.Value = volt;
        _bench.Pass(10000);
        long raw = _bench.Read(ShuntVoltage, 3);
        Assert.AreEqual(code, Signed(raw, 3) >> 4);
        Assert.AreEqual(0, raw & 0xF);
    }

    [TestMethod]
    public void A_noisy_input_beyond_the_range_does_not_leave_the_end_of_it()
    {
        _bench.Attach(new Ina228Chip(_bench.Clock, ChipBench.Real, _shunt, _bus));
        _shunt.Value = 0.2;
        for (int i = 0; i < 1000; i++)
        {
            _bench.Pass(10000);
            Assert.AreEqual(524287, _bench.Read(ShuntVoltage, 3) >> 4);
        }
    }

    [TestMethod]
    public void The_bus_reads_positive_voltages_only()
    {
        Ideal();
        _bus.Value = 5.0;
        _bench.Pass(10000);
        Assert.AreEqual(25600, _bench.Read(BusVoltage, 3) >> 4);
        _bus.Value = -1.0;
        _bench.Pass(10000);
        Assert.AreEqual(0, _bench.Read(BusVoltage, 3));
    }

    [TestMethod]
    public void The_die_temperature_is_converted_in_the_modes_that_say_so()
    {
        Ina228Chip chip = Ideal();
        chip.DieTemperature.Value = -40.0;
        _bench.Pass(10000);
        Assert.AreEqual(-5120, Signed(_bench.Read(DieTemp, 2), 2));
        chip.DieTemperature.Value = 100.0;
        _bench.Write16(AdcConfig, 0xB000);
        _bench.Pass(10000);
        Assert.AreEqual(-5120, Signed(_bench.Read(DieTemp, 2), 2));
    }

    [TestMethod]
    [DataRow(0xFB68, 3 * 1052)]
    [DataRow(0xBFC1, 4 * 2 * 4120)]
    [DataRow(0xA000, 50)]
    [DataRow(0xA1C7, 1024 * 4120)]
    [DataRow(0x9E00, 4120)]
    [DataRow(0x2142, 16 * 1052)]
    public void A_result_is_ready_after_the_configured_conversions(int adcConfig, int microseconds)
    {
        Ideal();
        _bench.Write16(AdcConfig, adcConfig);
        _bench.Pass(microseconds - 1);
        Assert.AreEqual(0, _bench.Read(DiagAlert, 2) & ConversionReady);
        _bench.Pass(1);
        Assert.AreEqual(ConversionReady, _bench.Read(DiagAlert, 2) & ConversionReady);
    }

    [TestMethod]
    public void The_first_conversion_waits_for_the_configured_delay()
    {
        Ideal();
        _bench.Write16(Config, 3 << 6);
        _bench.Write16(AdcConfig, 0xA000);
        _bench.Pass(6049);
        Assert.AreEqual(0, _bench.Read(DiagAlert, 2) & ConversionReady);
        _bench.Pass(1);
        Assert.AreEqual(ConversionReady, _bench.Read(DiagAlert, 2) & ConversionReady);
    }

    [TestMethod]
    public void The_ready_flag_is_cleared_by_reading_it_and_by_a_new_configuration_but_not_by_reading_results()
    {
        Ideal();
        _bench.Pass(4000);
        _bench.Read(Current, 3);
        Assert.AreEqual(ConversionReady, _bench.Read(DiagAlert, 2) & ConversionReady);
        Assert.AreEqual(0, _bench.Read(DiagAlert, 2) & ConversionReady);
        _bench.Pass(4000);
        _bench.Write16(AdcConfig, 0x0000);
        Assert.AreEqual(ConversionReady, _bench.Read(DiagAlert, 2) & ConversionReady, "shutdown keeps it");
        _bench.Write16(AdcConfig, 0xFB68);
        _bench.Pass(4000);
        _bench.Write16(AdcConfig, 0xFB68);
        Assert.AreEqual(0, _bench.Read(DiagAlert, 2) & ConversionReady);
    }

    [TestMethod]
    public void A_triggered_mode_gives_one_result_and_shutdown_none()
    {
        Ideal();
        _bench.Write16(AdcConfig, 0x3000);
        _shunt.Value = 0.01;
        _bench.Pass(1000);
        Assert.AreEqual(32000, _bench.Read(ShuntVoltage, 3) >> 4);
        Assert.AreEqual(ConversionReady, _bench.Read(DiagAlert, 2) & ConversionReady);
        _shunt.Value = 0.02;
        _bench.Pass(100000);
        Assert.AreEqual(32000, _bench.Read(ShuntVoltage, 3) >> 4);
        Assert.AreEqual(0, _bench.Read(DiagAlert, 2) & ConversionReady);
        _bench.Write16(AdcConfig, 0x8000);
        _bench.Pass(100000);
        Assert.AreEqual(32000, _bench.Read(ShuntVoltage, 3) >> 4);
    }

    [TestMethod]
    [DataRow(0x01C0, 0x0010, 13.8, 1)]
    [DataRow(0x01C2, 0x0010, 15.8, 16)]
    [DataRow(0x0000, 0x0000, 12.4, 1)]
    [DataRow(0x0140, 0x0000, 14.5, 1)]
    public void Noise_is_that_of_the_data_sheet_and_averaging_reduces_it(int times, int config, double noiseFreeBits, int average)
    {
        _bench.Attach(new Ina228Chip(_bench.Clock, ChipBench.Real, _shunt, _bus));
        _bench.Write16(Config, config);
        _bench.Write16(AdcConfig, 0xA000 | times);
        const int Count = 4000;
        double sum = 0.0;
        double squares = 0.0;
        for (int i = 0; i < Count; i++)
        {
            _bench.Pass(4200L * average);
            double code = Signed(_bench.Read(ShuntVoltage, 3), 3) >> 4;
            sum += code;
            squares += code * code;
        }

        double deviation = Math.Sqrt(squares / Count - sum / Count * (sum / Count));
        double expected = Math.Pow(2.0, 20.0 - noiseFreeBits) / 6.6;
        Assert.AreEqual(expected, deviation, 0.05 * expected);
    }

    [TestMethod]
    public void Charge_and_energy_add_up_over_the_time_and_charge_has_a_sign()
    {
        Ideal();
        _shunt.Value = -1000 * 312.5e-9;
        _bus.Value = 16384 * 195.3125e-6;
        Let(3600, 1000000);

        // What the running conversion sees is not in it yet.
        Assert.AreEqual(-3600000.0, Signed(_bench.Read(Charge, 5), 5), 3.2);
        Assert.AreEqual(1000.0 / 16.0 * 3600.0, _bench.Read(Energy, 5), 1.0);
        _bench.Write16(Config, 0x4000);
        Assert.AreEqual(0, _bench.Read(Charge, 5));
        Assert.AreEqual(0, _bench.Read(Energy, 5));
    }

    [TestMethod]
    public void Charge_and_energy_are_the_same_however_often_they_are_read()
    {
        Assert.AreEqual(0.0, Measured(often: true).Charge - Measured(often: false).Charge, 2.0);
        Assert.AreEqual(1.0, Measured(often: true).Energy / Measured(often: false).Energy, 1e-5);

        static (double Charge, double Energy) Measured(bool often)
        {
            var test = new Ina228ChipTests();
            test.Ideal();
            for (int i = 0; i < 600; i++)
            {
                // A charge with a rest in it, and a voltage that rises all the time.
                test._shunt.Value = i is > 200 and < 300 ? 0.0 : -1000 * 312.5e-9;
                test._bus.Set((16384 + 4 * i) * 195.3125e-6, test._bench.Clock.Microseconds + 100000);
                test.Let(1, 100000);
                if (often)
                {
                    _ = test._bench.Read(Charge, 5);
                    _ = test._bench.Read(Energy, 5);
                }
            }

            return (Signed(test._bench.Read(Charge, 5), 5), test._bench.Read(Energy, 5));
        }
    }

    [TestMethod]
    public void Charge_is_counted_by_the_clock_of_the_part_which_is_off_by_up_to_half_a_percent()
    {
        double least = double.MaxValue;
        double most = 0.0;
        for (ulong seed = 0; seed < 100; seed++)
        {
            var bench = new ChipBench();
            var chip = new Ina228Chip(bench.Clock, new NoiseSource(seed, "ina228"), _shunt, _bus);
            bench.Attach(chip);
            _shunt.Value = 0.1;
            bench.Pass(1000000000);
            double charge = bench.Read(Charge, 5) / 320e6;
            least = Math.Min(least, charge);
            most = Math.Max(most, charge);
        }

        Assert.IsInRange(0.9948, 0.9965, least);
        Assert.IsInRange(1.0035, 1.0052, most);
    }

    [TestMethod]
    public void Charge_that_overflows_begins_at_zero_and_says_so_until_it_is_read()
    {
        Ideal();
        _shunt.Value = 0.16;
        Let(2, 1000000000000);
        Assert.AreEqual(0x0400, _bench.Read(DiagAlert, 2) & 0x0400);
        Assert.IsLessThan(0.6 * 549755813888.0, _bench.Read(Charge, 5));
        Assert.AreEqual(0, _bench.Read(DiagAlert, 2) & 0x0400);
    }

    [TestMethod]
    public void Nothing_is_added_up_in_triggered_modes()
    {
        Ideal();
        _shunt.Value = 0.1;
        _bench.Write16(AdcConfig, 0x3000);
        Let(10, 1000000);
        Assert.AreEqual(0, _bench.Read(Charge, 5));
    }

    [TestMethod]
    public void A_shunt_with_a_temperature_coefficient_is_corrected_when_asked()
    {
        Ina228Chip chip = Ideal();
        chip.DieTemperature.Value = 125.0;
        _shunt.Value = 0.1;
        _bench.Write16(0x03, 1000);
        _bench.Pass(10000);
        Assert.AreEqual(320000, _bench.Read(Current, 3) >> 4);
        _bench.Write16(Config, 0x0020);
        _bench.Pass(10000);
        Assert.AreEqual(290909, _bench.Read(Current, 3) >> 4);
    }

    [TestMethod]
    public void A_stuck_chip_keeps_its_data_but_reports_conversions()
    {
        Ina228Chip chip = Ideal();
        _shunt.Value = 0.01;
        _bench.Pass(10000);
        Assert.AreEqual(32000, _bench.Read(ShuntVoltage, 3) >> 4);
        _bench.Read(DiagAlert, 2);
        chip.Fault = ChipFault.Stuck;
        _shunt.Value = 0.02;
        _bench.Pass(10000);
        Assert.AreEqual(32000, _bench.Read(ShuntVoltage, 3) >> 4);
        Assert.AreEqual(ConversionReady, _bench.Read(DiagAlert, 2) & ConversionReady);
    }

    private static long Signed(long value, int bytes)
    {
        int unused = 64 - 8 * bytes;
        return value << unused >> unused;
    }

    private Ina228Chip Ideal()
    {
        var chip = new Ina228Chip(_bench.Clock, ChipBench.Ideal, _shunt, _bus);
        _bench.Attach(chip);
        return chip;
    }

    private void Scribble()
    {
        foreach (int register in new[] { 0x01, 0x02, 0x03, 0x0B, 0x0C, 0x0D, 0x0E, 0x0F, 0x10, 0x11, 0x00 })
        {
            _bench.Write16(register, 0x1110);
        }
    }

    private void Let(int steps, long microseconds)
    {
        for (int i = 0; i < steps; i++)
        {
            _bench.Pass(microseconds);
            _bench.Read(ShuntCal, 2);
        }
    }
}
