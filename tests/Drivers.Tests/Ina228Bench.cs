using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>An INA228 on a bus with its driver, 10 Ω shunt, cell reference 2.048 V.</summary>
internal sealed class Ina228Bench : ChipBench
{
    public const double Shunt = 10.0;
    public const double Reference = 2.048;
    public const int Address = 0x40;

    /// <summary>4 · (4120 + 4120) µs and the oscillator's tolerance.</summary>
    public const int ResultMilliseconds = 34;

    /// <summary>Once shunt and bus, with the oscillator's tolerance, µs.</summary>
    public const long RoundMicroseconds = 8282;

    public Ina228Bench(ulong seed = 1, double amplitude = 1.0)
    {
        Chip = new Ina228Chip(Clock, new NoiseSource(seed, "ina228", amplitude), ShuntNode, BusNode);
        Tap = new TappedChip(Chip, countsUp: false);
        Bus.Attach(Address, Tap);
        Driver = new Ina228(Bus, Address, Shunt, Reference);
        Set(0.0, 0.0);
    }

    public AnalogNode ShuntNode { get; } = new();

    public AnalogNode BusNode { get; } = new();

    public Ina228Chip Chip { get; }

    public override TappedChip Tap { get; }

    public Ina228 Driver { get; }

    public Reading Current { get; } = new();

    public Reading Voltage { get; } = new();

    public override bool HasLostConfiguration => Driver.HasLostConfiguration;

    public override bool Start()
    {
        return Driver.Start();
    }

    public void Set(double voltage, double current)
    {
        ShuntNode.Value = current * Shunt;
        BusNode.Value = Reference + voltage;
    }

    public void Pass(long microseconds)
    {
        Clock.Microseconds += microseconds;
        Chip.Advance(Clock.Microseconds);
    }

    public void Measure()
    {
        Driver.Measure(Current, Voltage, Clock.Milliseconds);
    }

    /// <summary>Lets a new result come and reads it.</summary>
    public override bool MeasureNext()
    {
        Pass(ResultMilliseconds * 1000L);
        return Look();
    }

    public override bool Look()
    {
        Measure();
        Assert.AreEqual(Current.Fresh, Voltage.Fresh);
        return Current.Fresh;
    }

    public int Peek(int register)
    {
        byte[] content = new byte[2];
        Assert.AreEqual(BusStatus.Ok, Bus.Transfer(Address, [(byte)register], 1, content, 2));
        return (content[0] << 8) | content[1];
    }

    public void Poke(int register, int value)
    {
        byte[] data = [(byte)register, (byte)(value >> 8), (byte)value];
        Assert.AreEqual(BusStatus.Ok, Bus.Transfer(Address, data, 3, [], 0));
    }
}
