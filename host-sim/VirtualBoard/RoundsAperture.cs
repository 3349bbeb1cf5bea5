namespace SSBms.VirtualBoard;

/// <summary>Several equal conversions at equal distances, as a multiplexed converter averages them.</summary>
internal sealed class RoundsAperture : Aperture
{
    private long _length;
    private long _period;
    private double _perMicrosecond;

    /// <summary>Sets the conversions.</summary>
    /// <param name="first">Beginning of the first, µs.</param>
    /// <param name="length">Length of each, µs.</param>
    /// <param name="period">From one to the next, µs.</param>
    /// <param name="count">How many.</param>
    public void Set(long first, long length, long period, long count)
    {
        Opens = first;
        Closes = first + (count - 1) * period + length;
        _length = length;
        _period = period;
        _perMicrosecond = 1.0 / ((double)count * length);
    }

    public override double Share(long time)
    {
        long since = time - Opens;
        long rounds = since / _period;
        return ((double)rounds * _length + Math.Min(since - rounds * _period, _length)) * _perMicrosecond;
    }

    public override double ShareIntegral(long time)
    {
        long since = time - Opens;
        double rounds = since / _period;
        double length = _length;
        double rest = since - rounds * _period;
        double whole = rounds * (length * _period - 0.5 * length * length) + 0.5 * length * _period * rounds * (rounds - 1.0);
        double part = rest < length ? 0.5 * rest * rest : length * (rest - 0.5 * length);
        return (whole + rounds * length * rest + part) * _perMicrosecond;
    }
}
