using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>An NAU7802 on a bus with its driver.</summary>
internal sealed class Nau7802Bench : ChipBench
{
    public const int Address = 0x2A;
    private const long CycleMicroseconds = 100_000;

    private readonly AnalogNode _bridge = new() { Value = 0.001 };
    private double _ratio;

    public Nau7802Bench()
    {
        Chip = new Nau7802Chip(Clock, new NoiseSource(1, "nau7802"), _bridge);
        Tap = new TappedChip(Chip, countsUp: true);
        Bus.Attach(Address, Tap);
        Driver = new Nau7802(Bus, Address, Clock);
    }

    public Nau7802Chip Chip { get; }

    public override TappedChip Tap { get; }

    public Nau7802 Driver { get; }

    /// <summary>What the newest look has brought.</summary>
    public double Ratio => _ratio;

    public override bool HasLostConfiguration => Driver.HasLostConfiguration;

    public override bool Start()
    {
        return Driver.Start();
    }

    public override bool Look()
    {
        return Driver.TryRead(out _ratio);
    }

    public override bool MeasureNext()
    {
        Clock.Microseconds += CycleMicroseconds;
        return Look();
    }
}
