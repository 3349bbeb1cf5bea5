using System.Numerics;
using SSBms.Drivers;

namespace SSBms.VirtualBoard.Tests;

/// <summary>An AD5941 spoken to byte by byte.</summary>
internal sealed class Ad5941Bench
{
    public const uint Ready = 0x180EC0;
    public const uint Running = 0x18CFC0;

    /// <summary>16,384 samples at 400 kS/s, and what fills the filter, µs.</summary>
    public const long Transform = 40960 + 7;

    private readonly VirtualSpiBus _bus;

    public Ad5941Bench(ulong seed = 1, double amplitude = 1.0, double crystal = 16e6)
    {
        Chip = new Ad5941Chip(Clock, new NoiseSource(seed, "ad5941", amplitude), Network) { CrystalHertz = crystal };
        _bus = new VirtualSpiBus(Chip);
    }

    public VirtualClock Clock { get; } = new();

    public ImpedanceNetwork Network { get; } = new();

    public Ad5941Chip Chip { get; }

    public void Pass(long microseconds)
    {
        Clock.Microseconds += microseconds;
    }

    public void Write(int register, uint content)
    {
        Point(register);
        byte[] bytes = register is >= 0x1000 and <= 0x3014
            ? [0x2D, (byte)(content >> 24), (byte)(content >> 16), (byte)(content >> 8), (byte)content]
            : [0x2D, (byte)(content >> 8), (byte)content];
        Assert.AreEqual(BusStatus.Ok, _bus.Transfer(bytes, new byte[bytes.Length], bytes.Length));
    }

    public uint Read(int register)
    {
        Point(register);
        byte[] answer = new byte[6];
        _bus.Transfer([0x6D, 0, 0, 0, 0, 0], answer, 6);
        uint upper = (uint)((answer[2] << 8) | answer[3]);
        return register is >= 0x1000 and <= 0x3014 ? (upper << 16) | (uint)((answer[4] << 8) | answer[5]) : upper;
    }

    public void Point(int register)
    {
        _bus.Transfer([0x20, (byte)(register >> 8), (byte)register], new byte[3], 3);
    }

    /// <summary>Everything a transform of the reference resistor's voltage at 9,766 Hz takes; nothing runs yet.</summary>
    public void Configure()
    {
        Write(0x0A0C, 0xCB14);
        Write(0x0A10, 7);
        Pass(3000);
        Write(0x0414, 5);
        Write(0x22F0, 0xC);
        Write(0x2044, 0x2311);
        Write(0x20D0, 0x1000C1);
        Write(0x20F0, 0x3E3);
        Write(0x2014, 4);
        Write(0x20A8, 0x8000 - 14000);
        Write(0x20B0, 0x8000 + 14000);
        Write(0x300C, 0x32);
        Write(0x2030, 80 * 8192);
        Write(0x203C, 1395);
        Write(0x2010, 0x1036);
        Switch(1, 1, 0x200, 0x900);
        Write(0x21A8, 0x41424);
        Write(0x2000, Ready);
    }

    /// <summary>One that is configured for high power, with a crystal of 32 MHz.</summary>
    public static Ad5941Bench Fast()
    {
        var bench = new Ad5941Bench(crystal: 32e6);
        bench.Write(0x0408, 0x442);
        bench.Configure();
        bench.Write(0x22F0, 0xD);
        bench.Write(0x2044, 0x2310);
        bench.Write(0x2010, 0x100E);
        return bench;
    }

    public void Switch(uint drive, uint positive, uint negative, uint back)
    {
        Write(0x2150, drive);
        Write(0x2158, positive);
        Write(0x2154, negative);
        Write(0x215C, back);
        Write(0x200C, 0x10000);
    }

    /// <summary>Starts generator and transform together and waits for the end.</summary>
    public Complex Run()
    {
        Write(0x3004, 0x32);
        Write(0x2000, Running);
        Pass(Transform);
        Complex result = Result();
        Write(0x2000, Ready);
        return result;
    }

    public Complex Result()
    {
        return new Complex((int)(Read(0x2078) << 14) >> 14, (int)(Read(0x207C) << 14) >> 14);
    }
}
