namespace SSBms.VirtualBoard;

/// <summary>
/// Conversions of an INA228 that CHARGE and ENERGY have not taken yet, because nobody has asked: all of one shunt voltage, and none
/// that could have an effect of its own. Their charge is that voltage times their number; their energy takes the mean of the bus voltage
/// over the time they span.
/// </summary>
internal sealed class Ina228Backlog
{
    /// <summary>Half a minute at the firmware's settings: no overflow is told later than that.</summary>
    private const long Most = 4096;

    private readonly Ina228Channel _shunt;
    private readonly Ina228Channel _bus;
    private long _busFrom;
    private double _busBefore;

    public Ina228Backlog(Ina228Channel shunt, Ina228Channel bus)
    {
        _shunt = shunt;
        _bus = bus;
    }

    /// <summary>The shunt voltage of all of them, V.</summary>
    public double ShuntVolt { get; private set; }

    /// <summary>Shunt conversions.</summary>
    public long Shunts { get; private set; }

    /// <summary>Bus conversions.</summary>
    public long Buses { get; private set; }

    /// <summary>True when nothing waits.</summary>
    public bool IsEmpty => Shunts == 0 && Buses == 0;

    /// <summary>Mean of the bus voltage over the bus conversions, V.</summary>
    public double BusVolt => (_bus.IntegralTo(BusEnd) - _busBefore) / (BusEnd - _busFrom);

    /// <summary>When the last bus conversion ended, µs.</summary>
    public long BusEnd => _bus.EndOf(_bus.Taken - 1);

    /// <summary>Puts shunt conversions off.</summary>
    /// <param name="first">The first.</param>
    /// <param name="count">How many; they are the last that were taken.</param>
    /// <returns>False when they cannot be put off.</returns>
    public bool TakeShunts(long first, long count)
    {
        if (!Fits(first) || Shunts >= Most)
        {
            return false;
        }

        ShuntVolt = _shunt.Level;
        Shunts += count;
        return true;
    }

    /// <summary>Puts bus conversions off.</summary>
    /// <param name="first">The first.</param>
    /// <param name="count">How many; they are the last that were taken.</param>
    /// <returns>False when they cannot be put off.</returns>
    public bool TakeBuses(long first, long count)
    {
        if (!Fits(first) || Buses >= Most)
        {
            return false;
        }

        if (Buses == 0)
        {
            _busFrom = _bus.BeginOf(first);
            _busBefore = _bus.IntegralTo(_busFrom);
        }

        ShuntVolt = _shunt.Level;
        Buses += count;
        return true;
    }

    /// <summary>Nothing waits any more.</summary>
    public void Clear()
    {
        Shunts = 0;
        Buses = 0;
    }

    private bool Fits(long first)
    {
        return _shunt.IsSteadySince(first) && (IsEmpty || _shunt.Level == ShuntVolt);
    }
}
