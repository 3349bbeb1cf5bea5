namespace SSBms.VirtualBoard.Tests;

/// <summary>Every result is the mean of the input over its own conversion, against the closed form of that mean.</summary>
[TestClass]
public sealed class ConversionTests
{
    private const long Second = 1000000;

    private readonly ChipBench _bench = new();
    private readonly AnalogNode _node = new();

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow("step")]
    [DataRow("square wave of 2 ms")]
    [DataRow("ripple of 49.9 Hz")]
    [DataRow("pulses of 1 ms")]
    public void The_current_monitor_averages_four_shunt_conversions_that_are_apart(string name)
    {
        const int Conversion = 4120;
        const int Rounds = 4;
        Signal signal = Input(name, 0.030);
        _bench.Attach(new Ina228Chip(_bench.Clock, ChipBench.Ideal, _node, new AnalogNode()));
        _bench.Write16(0x00, 0x0010);
        _bench.Write16(0x01, 0xBFC1);
        double worst = 0.0;
        for (int block = 0; block < 30; block++)
        {
            double mean = 0.0;
            for (int round = 0; round < Rounds; round++)
            {
                long begin = (block * Rounds + round) * 2L * Conversion;
                mean += signal.Mean(begin, begin + Conversion) / Rounds;
            }

            signal.Play(_bench.Clock, _node, (block + 1) * 2L * Rounds * Conversion);
            worst = Math.Max(worst, Math.Abs(Signed(_bench.Read(0x04, 3) >> 4, 20) - mean / 78.125e-9));
        }

        Judge(name, worst);
    }

    [TestMethod]
    [DataRow("step")]
    [DataRow("square wave of 2 ms")]
    [DataRow("ripple of 49.9 Hz")]
    [DataRow("pulses of 1 ms")]
    public void The_current_monitor_averages_the_bus_between_its_shunt_conversions(string name)
    {
        const int Conversion = 4120;
        Signal signal = Input(name, 4.0);
        _bench.Attach(new Ina228Chip(_bench.Clock, ChipBench.Ideal, new AnalogNode(), _node));
        _bench.Write16(0x01, 0xBFC0);
        double worst = 0.0;
        for (int round = 0; round < 100; round++)
        {
            long end = (round + 1) * 2L * Conversion;
            signal.Play(_bench.Clock, _node, end);
            worst = Math.Max(worst, Math.Abs((_bench.Read(0x05, 3) >> 4) - signal.Mean(end - Conversion, end) / 195.3125e-6));
        }

        Judge(name, worst);
    }

    [TestMethod]
    [DataRow("step")]
    [DataRow("square wave of 2 ms")]
    [DataRow("ripple of 49.9 Hz")]
    [DataRow("pulses of 1 ms")]
    public void The_second_converter_averages_over_one_conversion(string name)
    {
        const int Conversion = 7812;
        Signal signal = Input(name, 3.0);
        _bench.Attach(new Ads1115Chip(_bench.Clock, ChipBench.Ideal, [_node, new AnalogNode(), new AnalogNode(), new AnalogNode()]));
        double worst = 0.0;
        for (int i = 0; i < 50; i++)
        {
            long end = _bench.Clock.Microseconds + 25 + Conversion;
            _bench.Write16(1, 0x8383);
            signal.Play(_bench.Clock, _node, end + 500);
            worst = Math.Max(worst, Math.Abs(_bench.Read(0, 2) - signal.Mean(end - Conversion, end) / 125e-6));
        }

        Judge(name, worst);
    }

    [TestMethod]
    [DataRow("step", 2)]
    [DataRow("square wave of 2 ms", 2)]
    [DataRow("ripple of 49.9 Hz", 2)]
    [DataRow("pulses of 1 ms", 2)]
    [DataRow("ripple of 49.9 Hz", 0)]
    [DataRow("pulses of 1 ms", 7)]
    public void The_bridge_converter_filters_with_sinc_to_the_third(string name, int rate)
    {
        long period = rate switch
        {
            0 => 100000,
            2 => 25000,
            _ => 3125,
        };
        Signal signal = Input(name, 0.002);
        _bench.Attach(new Nau7802Chip(_bench.Clock, ChipBench.Ideal, _node));
        _bench.Write(0x01, 0x2F, (byte)(rate << 4));
        _bench.Write(0x00, 0x96);
        double worst = 0.0;
        for (int i = 6; i < 40; i++)
        {
            signal.Play(_bench.Clock, _node, i * period);
            double code = Signed(_bench.Read(0x12, 3), 24);
            worst = Math.Max(worst, Math.Abs(code - signal.Sinc(i * period, period) * 128.0 * 16777216.0));
        }

        // A sine of 2 mV/V in straight pieces of 50 µs is off by up to 20 ppm before the filter takes most of it away.
        Judge(name, worst, name.StartsWith("ripple", StringComparison.Ordinal) ? 6.0 : 1.0);
    }

    [TestMethod]
    [DataRow("step")]
    [DataRow("square wave of 2 ms")]
    [DataRow("ripple of 49.9 Hz")]
    [DataRow("pulses of 1 ms")]
    public void The_temperature_sensor_averages_its_conversions_and_not_the_rest_of_the_cycle(string name)
    {
        const int Active = 8 * 15500;
        Signal signal = Input(name, 40.0);
        _bench.Attach(new Tmp117Chip(_bench.Clock, ChipBench.Ideal, _node));
        double worst = 0.0;
        for (int cycle = 0; cycle < 4; cycle++)
        {
            long begin = cycle * Second;
            signal.Play(_bench.Clock, _node, begin + Active);
            double code = Signed(_bench.Read(0x00, 2), 16);
            worst = Math.Max(worst, Math.Abs(code - signal.Mean(begin, begin + Active) / 7.8125e-3));
        }

        Judge(name, worst);
    }

    private static Signal Input(string name, double full)
    {
        return name switch
        {
            "step" => StepSignal.Jump(0.25 * full, full, 61803),
            "square wave of 2 ms" => StepSignal.Pulses(0.0, full, 2000, 1000, 2500),
            "ripple of 49.9 Hz" => new RippleSignal(0.5 * full, 0.25 * full, 49.9),
            _ => StepSignal.Pulses(0.1 * full, full, 6180, 1000, 800, 333),
        };
    }

    private static double Signed(long code, int bits)
    {
        return code << (64 - bits) >> (64 - bits);
    }

    private void Judge(string name, double worst, double codes = 1.0)
    {
        TestContext.WriteLine($"{name}: {worst:0.000} codes");
        Assert.IsLessThanOrEqualTo(codes, worst);
    }
}
