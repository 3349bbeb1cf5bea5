namespace SSBms.VirtualBoard;

/// <summary>Several equal conversions at equal distances, as a multiplexed converter averages them.</summary>
internal sealed class RoundsAperture : Aperture
{
    private double _length;
    private double _period;
    private double _count;

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
        _count = count;
    }

    public override double Share(long time)
    {
        double since = time - Opens;
        double rounds = Math.Floor(since / _period);
        return (rounds * _length + Math.Min(since - rounds * _period, _length)) / (_count * _length);
    }

    public override double Share(long time, out double integral)
    {
        double since = time - Opens;
        double rounds = Math.Floor(since / _period);
        double rest = since - rounds * _period;
        double whole = rounds * _length * (_period - 0.5 * _length + 0.5 * _period * (rounds - 1.0));
        double part = rest < _length ? 0.5 * rest * rest : _length * (rest - 0.5 * _length);
        integral = (whole + rounds * _length * rest + part) / (_count * _length);
        return (rounds * _length + Math.Min(rest, _length)) / (_count * _length);
    }
}
