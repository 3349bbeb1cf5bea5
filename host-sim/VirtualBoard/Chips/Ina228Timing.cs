namespace SSBms.VirtualBoard;

/// <summary>What ADC_CONFIG says about time, by the clock of this part.</summary>
internal sealed class Ina228Timing
{
    private const int Shutdown = 8;
    private const int BusEnabled = 1;
    private const int ShuntEnabled = 2;
    private const int DieEnabled = 4;

    private static readonly double[] _conversionTimes = [50.0, 84.0, 150.0, 280.0, 540.0, 1052.0, 2074.0, 4120.0];
    private static readonly int[] _averages = [1, 4, 16, 64, 128, 256, 512, 1024];

    private readonly double _oscillator;

    public Ina228Timing(double oscillator)
    {
        _oscillator = oscillator;
    }

    /// <summary>Length of a shunt conversion, µs; 0 when there is none.</summary>
    public long Shunt { get; private set; }

    /// <summary>Length of a bus conversion, µs; 0 when there is none.</summary>
    public long Bus { get; private set; }

    /// <summary>Length of a temperature conversion, µs; 0 when there is none.</summary>
    public long Die { get; private set; }

    /// <summary>Shunt, bus and temperature in turn, µs.</summary>
    public long Round => Shunt + Bus + Die;

    /// <summary>What the part takes a round for, s.</summary>
    public double NominalSeconds { get; private set; }

    /// <summary>Conversions per result.</summary>
    public int Average { get; private set; } = 1;

    /// <summary>False when there is one result per trigger.</summary>
    public bool IsContinuous { get; private set; }

    /// <summary>True when the shunt is converted again and again, as CHARGE and ENERGY need it.</summary>
    public bool Accumulates => IsContinuous && Shunt > 0;

    public void Configure(int adcConfig)
    {
        int mode = adcConfig >> 12;
        NominalSeconds = 0.0;
        Shunt = Time((mode & ShuntEnabled) != 0, adcConfig >> 6);
        Bus = Time((mode & BusEnabled) != 0, adcConfig >> 9);
        Die = Time((mode & DieEnabled) != 0, adcConfig >> 3);
        Average = _averages[adcConfig & 7];
        IsContinuous = mode > Shutdown;
    }

    private long Time(bool enabled, int code)
    {
        double nominal = enabled ? _conversionTimes[code & 7] : 0.0;
        NominalSeconds += nominal * 1e-6;
        return (long)(nominal * _oscillator + 0.5);
    }
}
