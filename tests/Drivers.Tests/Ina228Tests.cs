using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

[TestClass]
public sealed class Ina228Tests
{
    // Typical offset and gain error, and six standard deviations of the noise of a result (0.44 µV).
    private const double ShuntAllowance = 0.3e-6 + 6.0 * 0.44e-6;
    private const double GainAllowance = 1e-4;
    private const double FullScale = Ina228.ShuntFullScaleVolt / Ina228Bench.Shunt;

    [TestMethod]
    [DataRow(-4.09e-3)]
    [DataRow(-1.0e-3)]
    [DataRow(-1.0e-6)]
    [DataRow(0.0)]
    [DataRow(1.0e-6)]
    [DataRow(2.5e-3)]
    [DataRow(4.09e-3)]
    public void A_current_is_read_back_within_the_error_of_the_chip(double current)
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var bench = new Ina228Bench(seed);
            Assert.IsTrue(bench.Driver.Start());
            bench.Set(3.7, current);
            Assert.IsTrue(bench.MeasureNext());
            double allowed = ShuntAllowance / Ina228Bench.Shunt + GainAllowance * Math.Abs(current);
            Assert.AreEqual(current, bench.Current.Value, allowed);
        }
    }

    [TestMethod]
    [DataRow(-2.0)]
    [DataRow(0.0)]
    [DataRow(2.9)]
    [DataRow(4.3)]
    [DataRow(8.0)]
    public void A_cell_voltage_is_read_back_within_the_error_of_the_chip(double voltage)
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var bench = new Ina228Bench(seed);
            Assert.IsTrue(bench.Driver.Start());
            bench.Set(voltage, 0.0);
            Assert.IsTrue(bench.MeasureNext());
            double allowed = 1e-3 + 5e-4 * (Ina228Bench.Reference + voltage) + 6.0 * 0.24e-3;
            Assert.AreEqual(voltage, bench.Voltage.Value, allowed);
        }
    }

    [TestMethod]
    [DataRow(4.2e-3, 1)]
    [DataRow(1.0, 1)]
    [DataRow(-4.2e-3, -1)]
    [DataRow(-1.0, -1)]
    public void A_current_beyond_the_range_comes_out_at_full_scale_and_not_below(double current, int sign)
    {
        var bench = new Ina228Bench();
        Assert.IsTrue(bench.Driver.Start());
        bench.Set(3.7, current);
        Assert.IsTrue(bench.MeasureNext());
        Assert.IsGreaterThanOrEqualTo(FullScale, sign * bench.Current.Value);
    }

    [TestMethod]
    public void Another_shunt_only_scales_the_current()
    {
        var bench = new Ina228Bench(amplitude: 0.0);
        var pouchCellBoard = new Ina228(bench.Bus, Ina228Bench.Address, 0.001, Ina228Bench.Reference);
        Assert.IsTrue(pouchCellBoard.Start());
        bench.ShuntNode.Value = 20.0 * 0.001;
        bench.Pass(40000);
        pouchCellBoard.Measure(bench.Current, bench.Voltage, 0);
        Assert.AreEqual(20.0, bench.Current.Value, 0.0001);
    }

    [TestMethod]
    public void A_result_is_reported_once()
    {
        var bench = new Ina228Bench();
        Assert.IsTrue(bench.Driver.Start());
        bench.Measure();
        Assert.IsFalse(bench.Current.Fresh, "no conversion has ended yet");
        bench.Pass(32000);
        bench.Measure();
        Assert.IsFalse(bench.Current.Fresh, "four of each take 33 ms");
        Assert.IsTrue(bench.MeasureNext());
        long takenAt = bench.Current.TakenAt;
        bench.Measure();
        Assert.IsFalse(bench.Current.Fresh);
        Assert.IsFalse(bench.Voltage.Fresh);
        Assert.AreEqual(takenAt, bench.Current.TakenAt);
        Assert.IsTrue(bench.MeasureNext());
        Assert.AreEqual(bench.Clock.Milliseconds, bench.Current.TakenAt);
    }

    [TestMethod]
    public void Nothing_is_reported_before_the_start_even_of_a_chip_that_is_still_configured()
    {
        var bench = new Ina228Bench();
        Assert.IsFalse(bench.MeasureNext());
        Assert.IsTrue(new Ina228(bench.Bus, Ina228Bench.Address, Ina228Bench.Shunt, 0.0).Start());
        Assert.IsFalse(bench.MeasureNext());
        Assert.IsFalse(bench.Driver.SetTrip(1e-3, 1e-3));
    }

    [TestMethod]
    public void It_does_not_start_without_a_chip_with_another_chip_or_without_a_shunt()
    {
        var bench = new Ina228Bench();
        bench.Bus.Attach(0x49, new Tmp117Chip(bench.Clock, new NoiseSource(1, "tmp117"), new AnalogNode()));
        Assert.IsFalse(new Ina228(bench.Bus, 0x41, 10.0, 0.0).Start());
        Assert.IsFalse(new Ina228(bench.Bus, 0x49, 10.0, 0.0).Start());
        Assert.IsFalse(new Ina228(bench.Bus, Ina228Bench.Address, 0.0, 0.0).Start());
        Assert.IsTrue(new Ina228(bench.Bus, Ina228Bench.Address, 10.0, 0.0).Start());
    }

    [TestMethod]
    public void A_silent_chip_misses_and_comes_back_by_itself()
    {
        var bench = new Ina228Bench();
        Assert.IsTrue(bench.Driver.Start());
        Assert.IsTrue(bench.MeasureNext());
        bench.Chip.Fault = ChipFault.Off;
        for (int i = 0; i < 10; i++)
        {
            Assert.IsFalse(bench.MeasureNext());
        }

        bench.Chip.Fault = ChipFault.Ok;
        Assert.IsTrue(bench.MeasureNext());
    }

    [TestMethod]
    public void A_loose_contact_gives_misses_and_right_values_but_no_wrong_ones()
    {
        var bench = new Ina228Bench();
        Assert.IsTrue(bench.Driver.Start());
        bench.Set(3.7, -2e-3);
        bench.Chip.Fault = ChipFault.Intermittent;
        bench.Chip.FailureShare = 0.5;
        int fresh = 0;
        for (int i = 0; i < 1000; i++)
        {
            if (bench.MeasureNext())
            {
                fresh++;
                Assert.AreEqual(-2e-3, bench.Current.Value, 1e-6);
                Assert.AreEqual(3.7, bench.Voltage.Value, 6e-3);
            }
        }

        // One transfer and its retry fail with 1/4, four in a row succeed with (3/4)^4.
        Assert.IsInRange(200, 450, fresh);
    }

    [TestMethod]
    public void A_stuck_converter_is_found_out_by_its_missing_noise()
    {
        var bench = new Ina228Bench();
        Assert.IsTrue(bench.Driver.Start());
        bench.Set(3.7, 1e-3);
        Assert.IsTrue(bench.MeasureNext());
        bench.Chip.Fault = ChipFault.Stuck;
        bench.Set(3.7, 4e-3);
        int accepted = 0;
        while (accepted < 100 && bench.MeasureNext())
        {
            accepted++;
        }

        Assert.IsInRange(1, 15, accepted);
        for (int i = 0; i < 100; i++)
        {
            Assert.IsFalse(bench.MeasureNext());
        }
    }

    [TestMethod]
    public void A_live_converter_is_never_taken_for_a_stuck_one()
    {
        var bench = new Ina228Bench();
        Assert.IsTrue(bench.Driver.Start());
        for (int i = 0; i < 50000; i++)
        {
            Assert.IsTrue(bench.MeasureNext());
        }
    }

    [TestMethod]
    public void Random_answers_are_caught_by_the_configuration_they_do_not_show()
    {
        var bench = new Ina228Bench();
        Assert.IsTrue(bench.Driver.Start());
        bench.Chip.Fault = ChipFault.Garbage;
        for (int i = 0; i < 50000; i++)
        {
            Assert.IsFalse(bench.MeasureNext());
        }
    }

    [TestMethod]
    public void After_a_brown_out_no_value_gets_through_and_the_pin_opens_the_contactor()
    {
        var bench = new Ina228Bench();
        Assert.IsTrue(bench.Driver.Start());
        Assert.IsTrue(bench.Driver.SetTrip(1e-3, 1e-3));
        bench.Set(3.7, 0.5e-3);
        Assert.IsTrue(bench.MeasureNext());
        Assert.IsFalse(bench.Chip.AlertPinHigh);
        bench.Chip.Fault = ChipFault.Reset;
        Assert.IsTrue(bench.Chip.AlertPinHigh);
        for (int i = 0; i < 20; i++)
        {
            Assert.IsFalse(bench.MeasureNext());
        }

        Assert.IsTrue(bench.Driver.Start());
        Assert.IsTrue(bench.MeasureNext());
    }

    [TestMethod]
    [DataRow(0x00, 0x0000)]
    [DataRow(0x01, 0xFB68)]
    [DataRow(0x02, 0x0800)]
    [DataRow(0x0C, 0x7FFF)]
    [DataRow(0x0D, 0x8000)]
    [DataRow(0x0B, 0x0000)]
    public void A_register_that_changed_is_noticed_within_nine_measurements_and_stays_so_until_the_chip_is_set_up_anew(
        int register,
        int value
    )
    {
        var bench = new Ina228Bench();
        Assert.IsTrue(bench.Driver.Start());
        Assert.IsTrue(bench.Driver.SetTrip(1e-3, 1e-3));
        bench.Poke(register, value);
        int accepted = 0;
        while (accepted < 100 && bench.MeasureNext())
        {
            accepted++;
        }

        Assert.IsLessThan(9, accepted);
        Assert.IsTrue(bench.Driver.HasLostConfiguration);
        Assert.IsFalse(bench.Driver.SetTrip(2e-3, 2e-3));
        bench.Poke(0x00, 0x0010);
        bench.Poke(0x01, 0xBFC1);
        bench.Poke(0x02, 0x1000);
        bench.Poke(0x0B, 0x9000);
        for (int i = 0; i < 20; i++)
        {
            Assert.IsFalse(bench.MeasureNext());
        }

        Assert.IsTrue(bench.Driver.Start());
        Assert.IsFalse(bench.Driver.HasLostConfiguration);
        Assert.IsTrue(bench.MeasureNext());
    }
}
