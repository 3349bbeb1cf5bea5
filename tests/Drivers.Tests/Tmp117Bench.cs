using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>A TMP117 on a bus with its driver.</summary>
internal sealed class Tmp117Bench : ChipBench
{
    public const int Address = 0x49;
    private const long ResultMicroseconds = 150_000;

    private readonly AnalogNode _celsius = new() { Value = 60.0 };

    public Tmp117Bench()
    {
        Tap = new TappedChip(new Tmp117Chip(Clock, new NoiseSource(1, "tmp117"), _celsius), countsUp: false);
        Bus.Attach(Address, Tap);
        Driver = new Tmp117(Bus, Address);
    }

    public override TappedChip Tap { get; }

    public Tmp117 Driver { get; }

    public Reading Temperature { get; } = new();

    public override bool HasLostConfiguration => Driver.HasLostConfiguration;

    public override bool Start()
    {
        return Driver.Start();
    }

    public override bool Look()
    {
        Driver.Measure(Temperature, Clock.Milliseconds);
        return Temperature.Fresh;
    }

    public override bool MeasureNext()
    {
        Clock.Microseconds += ResultMicroseconds;
        return Look();
    }
}
