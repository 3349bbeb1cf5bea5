namespace SSBms.VirtualBoard;

/// <summary>A signal as it was some time ago, linear between what was noted. It notes at most as often as its length needs, and allocates once.</summary>
public sealed class DelayLine
{
    private const int Capacity = 2048;

    private readonly long[] _at = new long[Capacity];
    private readonly double[] _values = new double[Capacity];
    private readonly long _delay;
    private readonly long _spacing;
    private int _oldest;
    private int _count;

    /// <summary>Starts with a past in which nothing changed.</summary>
    /// <param name="microseconds">How long ago, µs.</param>
    /// <param name="now">Present time, µs.</param>
    /// <param name="value">The value now.</param>
    public DelayLine(long microseconds, long now, double value)
    {
        _delay = microseconds;
        _spacing = microseconds / (Capacity / 2) + 1;
        Note(now, value);
    }

    /// <summary>Notes the present and gives the past.</summary>
    /// <param name="now">Present time, µs; not before the last one.</param>
    /// <param name="value">The value now.</param>
    public double Pass(long now, double value)
    {
        if (now - _at[Index(_count - 1)] >= _spacing)
        {
            Note(now, value);
        }

        long then = now - _delay;
        while (_count > 1 && _at[Index(1)] <= then)
        {
            _oldest = Index(1);
            _count--;
        }

        long from = _at[_oldest];
        double first = _values[_oldest];
        if (_count == 1 || then <= from)
        {
            return first;
        }

        int next = Index(1);
        return first + (_values[next] - first) * (then - from) / (_at[next] - from);
    }

    private void Note(long now, double value)
    {
        int index = Index(_count);
        _at[index] = now;
        _values[index] = value;
        _count++;
    }

    private int Index(int place)
    {
        return (_oldest + place) % Capacity;
    }
}
