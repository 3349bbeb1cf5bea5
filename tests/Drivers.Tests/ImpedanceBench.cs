using System.Numerics;
using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>An AD5941 of the reference design with its driver, stepped once in a control cycle of 100 ms.</summary>
internal sealed class ImpedanceBench
{
    public const int CycleMilliseconds = 100;

    /// <summary>0.03 mA/cm² over 1.131 cm² would be 34 µA; the part gives what its resistor lets through, some 28 µA.</summary>
    public const double Permitted = 30e-6;

    public ImpedanceBench(ulong seed = 1, double amplitude = 1.0, int identity = 0x5502, bool crystal = true, double hertz = 50e3)
    {
        Chip = new Ad5941Chip(Clock, new NoiseSource(seed, "ad5941", amplitude), Network) { Identity = identity, HasCrystal = crystal };
        Bus = new VirtualSpiBus(Chip);
        Driver = new Ad5941(Bus, Clock, new ImpedanceFrontEnd { Hertz = [2e3, 5e3, 10e3, hertz] });
        Driver.Permit(Permitted);
    }

    public VirtualClock Clock { get; } = new();

    public ImpedanceNetwork Network { get; } = new();

    public Ad5941Chip Chip { get; }

    public VirtualSpiBus Bus { get; }

    public Ad5941 Driver { get; }

    /// <summary>A bench whose chip is started, with a cell of one impedance at all frequencies.</summary>
    public static ImpedanceBench Started(Complex ohm, ulong seed = 1)
    {
        var bench = new ImpedanceBench(seed);
        bench.Network.Cell = _ => ohm;
        Assert.IsTrue(bench.Driver.Start());
        return bench;
    }

    public void Step(int cycles = 1)
    {
        for (int i = 0; i < cycles; i++)
        {
            Clock.Microseconds += CycleMilliseconds * 1000L;
            Driver.Step(Clock.Milliseconds);
        }
    }

    /// <summary>From the begin of a sweep to that of the next.</summary>
    public ImpedanceStatus Sweep()
    {
        Step(new ImpedanceFrontEnd().Interval / CycleMilliseconds);
        return Driver.Status;
    }

    public Complex Measured(int tone)
    {
        return new Complex(Driver.Real(tone), Driver.Imaginary(tone));
    }

    /// <summary>Reads a register of 32 bits.</summary>
    public uint Read(int register)
    {
        byte[] answer = new byte[6];
        Bus.Transfer([0x20, (byte)(register >> 8), (byte)register], answer, 3);
        Bus.Transfer([0x6D, 0, 0, 0, 0, 0], answer, 6);
        return (uint)((answer[2] << 24) | (answer[3] << 16) | (answer[4] << 8) | answer[5]);
    }

    /// <summary>Changes a register as a disturbance would.</summary>
    public void Poke(int register, uint content)
    {
        Chip.Disturb([0x20, (byte)(register >> 8), (byte)register]);
        Chip.Disturb([0x2D, (byte)(content >> 24), (byte)(content >> 16), (byte)(content >> 8), (byte)content]);
    }
}
