namespace SSBms.VirtualBoard;

/// <summary>Several equal conversions at equal distances, as a multiplexed converter averages them.</summary>
internal sealed class RoundsAperture : Aperture
{
    private double _length;
    private double _period;
    private double _perPeriod;
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
        _perPeriod = period == _period ? _perPeriod : 1.0 / period;
        _period = period;
        _perMicrosecond = 1.0 / ((double)count * length);
    }

    public override double Share(long time)
    {
        double since = time - Opens;
        double rounds = Math.Floor(since * _perPeriod);
        return (rounds * _length + Math.Min(since - rounds * _period, _length)) * _perMicrosecond;
    }

    public override double Share(long time, out double integral)
    {
        double since = time - Opens;
        double rounds = Math.Floor(since * _perPeriod);
        double rest = since - rounds * _period;
        double whole = rounds * _length * (_period - 0.5 * _length + 0.5 * _period * (rounds - 1.0));
        double part = rest < _length ? 0.5 * rest * rest : _length * (rest - 0.5 * _length);
        integral = (whole + rounds * _length * rest + part) * _perMicrosecond;
        return (rounds * _length + Math.Min(rest, _length)) * _perMicrosecond;
    }
}
