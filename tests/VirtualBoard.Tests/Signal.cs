namespace SSBms.VirtualBoard.Tests;

/// <summary>An input over time with its closed forms, in time since power-up, µs.</summary>
internal abstract class Signal
{
    /// <summary>The input's integral from time zero.</summary>
    public abstract double Integral(double time);

    /// <summary>What a sinc³ filter of a period makes of it at a time.</summary>
    public abstract double Sinc(double time, double period);

    /// <summary>Lets a node follow the signal.</summary>
    public abstract void Play(VirtualClock clock, AnalogNode node, long until);

    /// <summary>Mean of the input.</summary>
    public double Mean(double from, double to)
    {
        return (Integral(to) - Integral(from)) / (to - from);
    }
}
