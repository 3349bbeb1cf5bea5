using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>The newest sweep of the impedance channel, and the impedances of the newest good one.</summary>
public sealed class ImpedanceSweep
{
    /// <summary>How many tones a sweep has.</summary>
    public const int Tones = 4;

    private const double SecondsPerMillisecond = 0.001;
    private const long Never = -1;

    private readonly double[] _hertz = new double[Tones];
    private readonly double[] _real = new double[Tones];
    private readonly double[] _imaginary = new double[Tones];

    /// <summary>What became of the newest sweep.</summary>
    public ImpedanceStatus Status { get; private set; }

    /// <summary>When the newest good sweep ended, ms of the monotonic clock; negative: there was none.</summary>
    public long TakenAt { get; private set; } = Never;

    /// <summary>True when the temperature of the cell was known at the end of the newest good sweep.</summary>
    public bool HasTemperature { get; private set; }

    /// <summary>Temperature then, the middle between plate and wall, °C; 0 when it was not known.</summary>
    public double Temperature { get; private set; }

    /// <summary>The frequency of a tone, as the chip makes it.</summary>
    /// <param name="tone">0 to <see cref="Tones"/> − 1.</param>
    /// <returns>Hz; 0 before the first good sweep.</returns>
    public double Hertz(int tone)
    {
        return _hertz[tone];
    }

    /// <summary>Real part of the cell's impedance in the newest good sweep.</summary>
    /// <param name="tone">0 to <see cref="Tones"/> − 1.</param>
    /// <returns>Ω·cm²; 0 before the first.</returns>
    public double Real(int tone)
    {
        return _real[tone];
    }

    /// <summary>Imaginary part of it.</summary>
    /// <param name="tone">0 to <see cref="Tones"/> − 1.</param>
    /// <returns>Ω·cm², negative where it is capacitive; 0 before the first good sweep.</returns>
    public double Imaginary(int tone)
    {
        return _imaginary[tone];
    }

    /// <summary>How old the newest good sweep is.</summary>
    /// <param name="now">Present time, ms.</param>
    /// <returns>s; <see cref="Sample.NeverMeasured"/> before the first, or when the clock ran backwards.</returns>
    public double AgeSeconds(long now)
    {
        return TakenAt < 0 || TakenAt > now ? Sample.NeverMeasured : (now - TakenAt) * SecondsPerMillisecond;
    }

    /// <summary>Forgets all: another cell, or other tones.</summary>
    internal void Forget()
    {
        Status = ImpedanceStatus.None;
        TakenAt = Never;
        HasTemperature = false;
        Temperature = 0.0;
        for (int i = 0; i < Tones; i++)
        {
            _hertz[i] = 0.0;
            _real[i] = 0.0;
            _imaginary[i] = 0.0;
        }
    }

    /// <summary>Takes over what the driver says.</summary>
    /// <param name="driver">The driver.</param>
    /// <param name="area">Area of the electrode, cm².</param>
    /// <param name="quantities">For the temperature.</param>
    /// <param name="now">Present time, ms.</param>
    internal void Take(Ad5941 driver, double area, Quantities quantities, long now)
    {
        Status = driver.Status;
        if (Status != ImpedanceStatus.Good)
        {
            return;
        }

        TakenAt = now;
        HasTemperature = quantities.IsKnown(Quantity.HottestTemperature) && quantities.IsKnown(Quantity.ColdestTemperature);
        Temperature = HasTemperature
            ? 0.5 * (quantities.Get(Quantity.HottestTemperature) + quantities.Get(Quantity.ColdestTemperature))
            : 0.0;
        for (int i = 0; i < Tones; i++)
        {
            _hertz[i] = driver.Frequency(i);
            _real[i] = driver.Real(i) * area;
            _imaginary[i] = driver.Imaginary(i) * area;
        }
    }
}
