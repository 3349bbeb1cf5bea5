using Iot.Device.Ads1115;
using SSBms.VirtualBoard;

namespace SSBms.Bindings.Tests;

/// <summary>The public .NET driver of the ADS1115, as it is, measures the virtual chip as it would a real one.</summary>
[TestClass]
public sealed class Ads1115BindingTests
{
    private const int Address = 0x48;

    private static readonly double[] s_volts = [2.5, 0.3, 0.11, 0.045];

    private readonly VirtualClock _clock = new();
    private readonly VirtualI2cBus _bus = new();
    private readonly AnalogNode[] _inputs = [new(), new(), new(), new()];

    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Settings =>
        from multiplexer in Enum.GetValues<InputMultiplexer>()
        from range in Enum.GetValues<MeasuringRange>()
        from rate in Enum.GetValues<DataRate>()
        select new object[] { multiplexer, range, rate };

    [TestMethod]
    public void Every_input_range_and_rate_reads_the_truth_within_a_code_in_either_mode()
    {
        double worst = 0.0;
        int readings = 0;
        foreach (DeviceMode mode in Enum.GetValues<DeviceMode>())
        {
            foreach (object[] setting in Settings)
            {
                var multiplexer = (InputMultiplexer)setting[0];
                var range = (MeasuringRange)setting[1];
                using Ads1115 client = Connect(multiplexer, range, (DataRate)setting[2], mode);
                double error = Error(client, multiplexer, range);
                Assert.IsLessThanOrEqualTo(1.0, error, $"{multiplexer}, {range}, {setting[2]}, {mode}");
                worst = Math.Max(worst, error);
                readings++;
            }
        }

        TestContext.WriteLine($"{readings} readings, at worst {worst:0.000} codes off");
    }

    [TestMethod]
    public void What_the_client_sets_after_the_start_reads_the_truth_as_well()
    {
        using Ads1115 client = Connect(InputMultiplexer.AIN0, MeasuringRange.FS4096, DataRate.SPS128, DeviceMode.PowerDown);
        foreach (object[] setting in Settings)
        {
            client.DataRate = (DataRate)setting[2];
            client.MeasuringRange = (MeasuringRange)setting[1];
            client.InputMultiplexer = (InputMultiplexer)setting[0];
            Assert.AreEqual(setting[0], client.InputMultiplexer);
            Assert.IsLessThanOrEqualTo(1.0, Error(client, client.InputMultiplexer, client.MeasuringRange));
        }
    }

    [TestInitialize]
    public void Build()
    {
        _bus.Attach(Address, new Ads1115Chip(_clock, new NoiseSource(1, "ideal", amplitude: 0.0), _inputs));
        for (int i = 0; i < s_volts.Length; i++)
        {
            _inputs[i].Value = s_volts[i];
        }
    }

    private Ads1115 Connect(InputMultiplexer multiplexer, MeasuringRange range, DataRate rate, DeviceMode mode)
    {
        return new Ads1115(new VirtualI2cDevice(_bus, _clock, Address), multiplexer, range, rate, mode);
    }

    private double Error(Ads1115 client, InputMultiplexer multiplexer, MeasuringRange range)
    {
        _clock.Microseconds += 300000;
        double full = client.MaxVoltageFromMeasuringRange(range).Volts;
        double volt = multiplexer switch
        {
            InputMultiplexer.AIN0_AIN1 => s_volts[0] - s_volts[1],
            InputMultiplexer.AIN0_AIN3 => s_volts[0] - s_volts[3],
            InputMultiplexer.AIN1_AIN3 => s_volts[1] - s_volts[3],
            InputMultiplexer.AIN2_AIN3 => s_volts[2] - s_volts[3],
            InputMultiplexer.AIN0 => s_volts[0],
            InputMultiplexer.AIN1 => s_volts[1],
            InputMultiplexer.AIN2 => s_volts[2],
            _ => s_volts[3],
        };
        double code = full / 32768.0;
        return Math.Abs(client.ReadVoltage().Volts - Math.Min(volt, full - code)) / code;
    }
}
