using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>An ADS1115 on a bus with its driver. The cell reference and the divider are those of the reference design, or others.</summary>
internal sealed class Ads1115Bench : ChipBench
{
    public const int Address = 0x48;
    public const double VoltPerCode = 125e-6;
    private const long CycleMicroseconds = 100_000;

    private readonly AnalogNode[] _inputs = [new(), new(), new(), new()];

    public Ads1115Bench(double divider = 2.0, double reference = 2.048)
    {
        Tap = new TappedChip(new Ads1115Chip(Clock, new NoiseSource(1, "ads1115"), _inputs), countsUp: false);
        Bus.Attach(Address, Tap);
        Driver = new Ads1115(Bus, Address, divider, reference);
        _inputs[0].Value = 2.5;
        _inputs[1].Value = 1.024;
    }

    public override TappedChip Tap { get; }

    public Ads1115 Driver { get; }

    public Reading Voltage { get; } = new();

    public override bool HasLostConfiguration => Driver.HasLostConfiguration;

    public override bool Start()
    {
        return Driver.Start();
    }

    public override bool Look()
    {
        Driver.Measure(Voltage, Clock.Milliseconds);
        return Voltage.Fresh;
    }

    public override bool MeasureNext()
    {
        Clock.Microseconds += CycleMicroseconds;
        return Look();
    }
}
