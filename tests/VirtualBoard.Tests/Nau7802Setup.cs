namespace SSBms.VirtualBoard.Tests;

/// <summary>A NAU7802 on a bus, set up as on the board: regulator of 3.0 V, gain 128, 40 conversions a second.</summary>
public abstract class Nau7802Setup
{
    protected const byte PowerUpControl = 0x00;
    protected const byte Control1 = 0x01;
    protected const byte Control2 = 0x02;
    protected const byte Result = 0x12;
    protected const int CycleReady = 0x20;

    private protected ChipBench Bench { get; } = new();
    private protected AnalogNode Ratio { get; } = new() { Value = 0.001 };

    protected static long Code(double ratio)
    {
        return (long)Math.Floor(ratio * 128.0 * 16777216.0 + 0.5);
    }

    private protected Nau7802Chip Start(NoiseSource noise)
    {
        var chip = new Nau7802Chip(Bench.Clock, noise, Ratio);
        Bench.Attach(chip);
        PowerUp();
        return chip;
    }

    protected void PowerUp()
    {
        Bench.Write(Control1, 0x2F, 0x20);
        Bench.Write(0x1C, 0x80);
        Bench.Write(0x11, 0x10);
        Bench.Write(PowerUpControl, 0x96);
        Bench.Pass(250000);
    }

    protected void Calibrate()
    {
        Bench.Write(Control2, 0x24);
        Bench.Pass(400000);
    }
}
