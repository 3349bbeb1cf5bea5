namespace SSBms.VirtualBoard;

/// <summary>
/// When an INA228 finishes what. It converts shunt, bus and die temperature in turn, as far as they are enabled; after as
/// many rounds as it averages it has results.
/// </summary>
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

    /// <summary>True when the shunt is converted again and again, as CHARGE and ENERGY need it.</summary>
    public bool Accumulates { get; private set; }

    /// <summary>Conversions per result.</summary>
    public int Average { get; private set; } = 1;

    /// <summary>Ends of the single shunt conversions.</summary>
    public Ina228Phase RawShunt { get; } = new();

    /// <summary>Ends of the single bus conversions.</summary>
    public Ina228Phase RawBus { get; } = new();

    /// <summary>Shunt results.</summary>
    public Ina228Phase Shunt { get; } = new();

    /// <summary>Bus results.</summary>
    public Ina228Phase Bus { get; } = new();

    /// <summary>Temperature results.</summary>
    public Ina228Phase Die { get; } = new();

    /// <summary>Complete sets of results.</summary>
    public Ina228Phase Complete { get; } = new();

    /// <summary>Starts anew, as a write of ADC_CONFIG does.</summary>
    /// <param name="start">Beginning of the first conversion, µs.</param>
    /// <param name="adcConfig">ADC_CONFIG.</param>
    public void Restart(long start, int adcConfig)
    {
        int mode = adcConfig >> 12;
        long shunt = (mode & ShuntEnabled) != 0 ? Time(adcConfig >> 6) : 0;
        long bus = (mode & BusEnabled) != 0 ? Time(adcConfig >> 9) : 0;
        long die = (mode & DieEnabled) != 0 ? Time(adcConfig >> 3) : 0;
        long round = shunt + bus + die;
        Average = _averages[adcConfig & 7];
        Accumulates = mode > Shutdown && shunt > 0;
        long block = round * Average;
        long end = start + block;
        long last = mode > Shutdown ? Ina228Phase.Never : end;
        Begin(RawShunt, shunt > 0, start + shunt, round, last);
        Begin(RawBus, bus > 0, start + shunt + bus, round, last);
        Begin(Shunt, shunt > 0, end - bus - die, block, last);
        Begin(Bus, bus > 0, end - die, block, last);
        Begin(Die, die > 0, end, block, last);
        Begin(Complete, round > 0, end, block, last);
    }

    private static void Begin(Ina228Phase phase, bool enabled, long first, long period, long last)
    {
        if (enabled)
        {
            phase.Start(first, period, last);
        }
        else
        {
            phase.Stop();
        }
    }

    private long Time(int code)
    {
        return (long)(_conversionTimes[code & 7] * _oscillator + 0.5);
    }
}
