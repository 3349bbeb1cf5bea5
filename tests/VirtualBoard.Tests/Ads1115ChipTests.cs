namespace SSBms.VirtualBoard.Tests;

[TestClass]
public sealed class Ads1115ChipTests
{
    private const int Conversion = 0;
    private const int Config = 1;

    private readonly ChipBench _bench = new();
    private readonly AnalogNode[] _inputs = [new() { Value = 1.0 }, new() { Value = 0.25 }, new() { Value = 0.5 }, new() { Value = 2.0 }];

    [TestMethod]
    public void Registers_have_their_reset_values_and_lose_what_was_written_in_a_brown_out()
    {
        Ads1115Chip chip = Ideal();
        for (int i = 0; i < 2; i++)
        {
            Assert.AreEqual(0x0000, _bench.Read(Conversion, 2));
            Assert.AreEqual(0x8583, _bench.Read(Config, 2));
            Assert.AreEqual(0x8000, _bench.Read(2, 2));
            Assert.AreEqual(0x7FFF, _bench.Read(3, 2));
            _bench.Write16(Config, 0x8383);
            _bench.Write16(2, 0x1234);
            _bench.Write16(3, 0x1234);
            _bench.Pass(100000);
            Assert.AreEqual(6000, _bench.Read(Conversion, 2));
            chip.Fault = ChipFault.Reset;
        }
    }

    [TestMethod]
    public void The_conversion_register_is_read_only_and_the_pointer_stays()
    {
        Ideal();
        _bench.Write16(Conversion, 0x1234);
        Assert.AreEqual(0, _bench.Read(Conversion, 2));
        _bench.Write(Config);
        Assert.AreEqual(0x8583, _bench.ReadOn(2));
        Assert.AreEqual(0x8583, _bench.ReadOn(2));
    }

    [TestMethod]
    [DataRow(0, 0.75)]
    [DataRow(1, -1.0)]
    [DataRow(2, -1.75)]
    [DataRow(3, -1.5)]
    [DataRow(4, 1.0)]
    [DataRow(5, 0.25)]
    [DataRow(6, 0.5)]
    [DataRow(7, 2.0)]
    public void The_multiplexer_chooses_the_inputs(int multiplexer, double volt)
    {
        Ideal();
        Assert.AreEqual(volt / 125e-6, Convert(multiplexer, 1), 0.5);
    }

    [TestMethod]
    [DataRow(0, 187.5e-6)]
    [DataRow(1, 125e-6)]
    [DataRow(2, 62.5e-6)]
    [DataRow(3, 31.25e-6)]
    [DataRow(4, 15.625e-6)]
    [DataRow(5, 7.8125e-6)]
    [DataRow(6, 7.8125e-6)]
    [DataRow(7, 7.8125e-6)]
    public void The_range_sets_the_step(int range, double step)
    {
        Ideal();
        _inputs[0].Value = 0.2;
        _inputs[1].Value = 0.3;
        Assert.AreEqual(-0.1 / step, Convert(0, range), 0.6);
    }

    [TestMethod]
    public void Beyond_the_range_it_clips_and_beyond_the_supply_the_diodes_do()
    {
        Ideal();
        Assert.AreEqual(32767, Convert(7, 4));
        _inputs[0].Value = 0.0;
        Assert.AreEqual(-32768, Convert(1, 4));
        _inputs[3].Value = 50.0;
        Assert.AreEqual(3.6 / 187.5e-6, Convert(7, 0), 1.0);
        _inputs[3].Value = -50.0;
        Assert.AreEqual(-0.3 / 187.5e-6, Convert(7, 0), 1.0);
    }

    [TestMethod]
    [DataRow(0, 125000)]
    [DataRow(4, 7812)]
    [DataRow(7, 1162)]
    public void A_single_conversion_takes_the_wake_up_and_one_period_and_shows_its_end(int rate, int microseconds)
    {
        Ideal();
        _bench.Write16(Config, 0x8303 | (rate << 5));
        _bench.Pass(microseconds + 24);
        Assert.AreEqual(0, _bench.Read(Config, 2) & 0x8000);
        Assert.AreEqual(0, _bench.Read(Conversion, 2));
        _bench.Pass(1);
        Assert.AreEqual(0x8000, _bench.Read(Config, 2) & 0x8000);
        Assert.AreEqual(6000, _bench.Read(Conversion, 2));
        _inputs[0].Value = 2.0;
        _bench.Pass(1000000);
        Assert.AreEqual(6000, _bench.Read(Conversion, 2), "powered down");
    }

    [TestMethod]
    public void A_start_while_converting_is_ignored()
    {
        Ideal();
        _bench.Write16(Config, 0x8383);
        _bench.Pass(7000);
        _bench.Write16(Config, 0x8383);
        _bench.Pass(1000);
        Assert.AreEqual(6000, _bench.Read(Conversion, 2));
    }

    [TestMethod]
    public void A_write_without_the_start_bit_starts_nothing()
    {
        Ideal();
        _bench.Write16(Config, 0x0383);
        Assert.AreEqual(0x8383, _bench.Read(Config, 2));
        _bench.Pass(1000000);
        Assert.AreEqual(0, _bench.Read(Conversion, 2));
    }

    [TestMethod]
    public void In_continuous_mode_conversions_go_on_and_a_new_setting_waits_for_the_running_one()
    {
        Ideal();
        _bench.Write16(Config, 0x0283);
        _bench.Pass(10000);
        Assert.AreEqual(6000, _bench.Read(Conversion, 2));
        Assert.AreEqual(0, _bench.Read(Config, 2) & 0x8000);
        _inputs[0].Value = 2.0;
        _bench.Pass(14000);
        Assert.AreEqual(14000, _bench.Read(Conversion, 2), "the first conversion that saw nothing else");
        _bench.Write16(Config, 0x7283);
        _bench.Pass(7400);
        Assert.AreEqual(14000, _bench.Read(Conversion, 2), "still the old input");
        _bench.Pass(8000);
        Assert.AreEqual(16000, _bench.Read(Conversion, 2));
    }

    [TestMethod]
    public void Parts_differ_within_three_codes_and_a_tenth_of_a_per_mille_and_ten_percent_of_time()
    {
        double smallest = double.MaxValue;
        double largest = double.MinValue;
        for (ulong seed = 0; seed < 200; seed++)
        {
            var bench = new ChipBench();
            bench.Attach(new Ads1115Chip(bench.Clock, new NoiseSource(seed, "ads1115"), _inputs));
            bench.Write16(Config, 0xF383);
            bench.Pass(7025);
            Assert.AreEqual(0, bench.Read(Conversion, 2));
            bench.Pass(1600);
            double error = bench.Read(Conversion, 2) - 16000.0;
            smallest = Math.Min(smallest, error);
            largest = Math.Max(largest, error);
        }

        Assert.IsInRange(-6.0, -2.0, smallest);
        Assert.IsInRange(2.0, 6.0, largest);
    }

    [TestMethod]
    public void A_change_after_the_end_is_not_in_the_result()
    {
        Ideal();
        _bench.Write16(Config, 0x8383);
        _bench.Pass(10000);
        _inputs[0].Value = 2.0;
        Assert.AreEqual(6000, _bench.Read(Conversion, 2));
    }

    private Ads1115Chip Ideal()
    {
        var chip = new Ads1115Chip(_bench.Clock, ChipBench.Ideal, _inputs);
        _bench.Attach(chip);
        return chip;
    }

    private double Convert(int multiplexer, int range)
    {
        _bench.Write16(Config, 0x8183 | (multiplexer << 12) | (range << 9));
        _bench.Pass(10000);
        return (short)_bench.Read(Conversion, 2);
    }
}
