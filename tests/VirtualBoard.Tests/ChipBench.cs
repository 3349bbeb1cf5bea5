using SSBms.Drivers;

namespace SSBms.VirtualBoard.Tests;

/// <summary>One chip on a bus, register by register.</summary>
internal sealed class ChipBench
{
    private const int Address = 0x40;

    public VirtualClock Clock { get; } = new();

    public VirtualI2cBus Bus { get; } = new();

    /// <summary>A part without noise and without errors.</summary>
    public static NoiseSource Ideal => new(1, "ideal", amplitude: 0.0);

    public static NoiseSource Real => new(1, "real");

    public void Attach(BusDevice chip)
    {
        Bus.Attach(Address, chip);
    }

    public void Pass(long microseconds)
    {
        Clock.Microseconds += microseconds;
    }

    public void Write(params byte[] data)
    {
        Assert.AreEqual(BusStatus.Ok, Bus.Transfer(Address, data, data.Length, [], 0));
    }

    public void Write16(int register, int value)
    {
        Write((byte)register, (byte)(value >> 8), (byte)value);
    }

    public long Read(int register, int bytes)
    {
        byte[] answer = new byte[bytes];
        Assert.AreEqual(BusStatus.Ok, Bus.Transfer(Address, [(byte)register], 1, answer, bytes));
        return Value(answer);
    }

    /// <summary>Reads without setting the pointer.</summary>
    public long ReadOn(int bytes)
    {
        byte[] answer = new byte[bytes];
        Assert.AreEqual(BusStatus.Ok, Bus.Transfer(Address, [], 0, answer, bytes));
        return Value(answer);
    }

    private static long Value(byte[] answer)
    {
        long value = 0;
        foreach (byte part in answer)
        {
            value = (value << 8) | part;
        }

        return value;
    }
}
