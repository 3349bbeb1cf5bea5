namespace SSBms.VirtualBoard;

/// <summary>
/// One analog quantity at the pin of a chip, as it goes over time: constant or linear between the moments at which the world
/// changes it. Chips ask for its mean over what they converted, so a change is never in a conversion that ended before it.
/// </summary>
public sealed class AnalogNode
{
    private const int Smallest = 8;

    private VirtualChip[] _readers = [];
    private VirtualClock? _clock;
    private long _memory;
    private double _lowest = double.NegativeInfinity;
    private double _highest = double.PositiveInfinity;

    // A ring of pieces: from when, what it was then, and how much it rises in a microsecond.
    private long[] _from = new long[Smallest];
    private double[] _value = new double[Smallest];
    private double[] _slope = new double[Smallest];

    // Its integral over time up to the beginning of each, where somebody adds it up.
    private double[]? _sum;
    private int _newest;
    private int _count = 1;

    /// <summary>Makes a node that has always been zero.</summary>
    public AnalogNode()
    {
        _from[0] = long.MinValue;
    }

    /// <summary>The quantity now, in the unit its owner gives (V, °C, V/V). What is set holds from now on.</summary>
    public double Value
    {
        get => ValueAt(_clock?.Microseconds ?? 0);
        set => Set(value, 0);
    }

    /// <summary>A change no larger than this is none, until several of them have come together. In the unit of its owner.</summary>
    public double Resolution { get; init; }

    /// <summary>True when the quantity has had one value since then, and has it until it is set anew.</summary>
    /// <param name="microseconds">Since when, µs.</param>
    internal bool IsSteadySince(long microseconds)
    {
        return _from[_newest] <= microseconds;
    }

    /// <summary>What it comes to rest at: its value once the present change is over.</summary>
    internal double Final => _value[_newest];

    /// <summary>Lets the quantity jump, or go evenly from what it is now.</summary>
    /// <param name="value">Where to.</param>
    /// <param name="until">When it is there, µs; not later than now: at once.</param>
    public void Set(double value, long until)
    {
        value = Math.Clamp(value, _lowest, _highest);
        if (_clock is not { } clock)
        {
            _value[_newest] = value;
            return;
        }

        long now = clock.Microseconds;
        if (Math.Abs(value - _value[_newest]) <= Resolution && _from[_newest] <= now)
        {
            return;
        }

        foreach (VirtualChip reader in _readers)
        {
            reader.Advance(now);
        }

        double present = ValueAt(now);
        while (_from[_newest] >= now && _count > 1)
        {
            _newest = (_newest - 1) & (_from.Length - 1);
            _count--;
        }

        if (until <= now)
        {
            Add(now, value, 0.0);
        }
        else
        {
            Add(now, present, (value - present) / (until - now));
            Add(until, value, 0.0);
        }
    }

    /// <summary>Connects a chip, which is brought up to date before the quantity changes.</summary>
    /// <param name="chip">The chip.</param>
    /// <param name="clock">Its time; the past of another time is forgotten.</param>
    /// <param name="memory">How far back it may ask, µs.</param>
    internal void Connect(VirtualChip chip, VirtualClock clock, long memory)
    {
        if (_clock != clock)
        {
            _value[0] = _value[_newest];
            _slope[0] = 0.0;
            _sum = null;
            _from[0] = long.MinValue;
            _newest = 0;
            _count = 1;
            _readers = [];
            _clock = clock;
            _memory = 0;
        }

        _memory = Math.Max(_memory, memory);
        if (!_readers.Contains(chip))
        {
            _readers = [.. _readers, chip];
        }
    }

    /// <summary>From now on the integral is kept, so that it can be told over a time that is long forgotten.</summary>
    internal void KeepIntegral()
    {
        if (_sum is not null)
        {
            return;
        }

        _sum = new double[_from.Length];
        for (int i = _count - 1; i > 0; i--)
        {
            int piece = (_newest - i) & (_from.Length - 1);
            int next = (piece + 1) & (_from.Length - 1);
            double since = _from[next] - Since(piece);
            _sum[next] = _sum[piece] + (_value[piece] + 0.5 * _slope[piece] * since) * since;
        }
    }

    /// <summary>Its integral over time, from a beginning that is the same for all.</summary>
    /// <param name="microseconds">Up to when, µs; as far back as is remembered.</param>
    /// <returns>Its unit times µs.</returns>
    internal double IntegralTo(long microseconds)
    {
        int piece = PieceAt(microseconds);
        double since = microseconds - Since(piece);
        return _sum![piece] + (_value[piece] + 0.5 * _slope[piece] * since) * since;
    }

    /// <summary>The protection diodes at the pin: beyond them the quantity does not go.</summary>
    /// <param name="lowest">Lowest value.</param>
    /// <param name="highest">Highest value.</param>
    internal void Limit(double lowest, double highest)
    {
        _lowest = lowest;
        _highest = highest;
        Set(Value, 0);
    }

    /// <summary>The mean as an aperture weighs it, exact for the pieces the quantity is made of.</summary>
    /// <param name="aperture">The weights. The future is as the present.</param>
    /// <returns>The mean; where the aperture opens late, less by the weight of what came before.</returns>
    internal double Average(Aperture aperture)
    {
        long opens = aperture.Opens;
        if (_from[_newest] <= opens)
        {
            return aperture.IsWhole ? _value[_newest] : _value[_newest] * (1.0 - aperture.Share(opens));
        }

        int last = (_newest - 1) & (_from.Length - 1);
        if (_count > 1 && _from[last] <= opens && aperture.Closes <= _from[_newest] && aperture.IsWhole)
        {
            // Within one straight piece the mean is what it is in the middle.
            double middle = 0.5 * (aperture.Closes - opens) + (opens - _from[last]);
            return _slope[last] == 0.0 ? _value[last] : _value[last] + _slope[last] * middle;
        }

        return Pieced(aperture);
    }

    private double Pieced(Aperture aperture)
    {
        double sum = 0.0;
        long opens = aperture.Opens;
        long end = aperture.Closes;
        double shareAtEnd = 1.0;
        double integralAtEnd = double.NaN;
        for (int i = 0, piece = _newest; i < _count && end > opens; i++, piece = (piece - 1) & (_from.Length - 1))
        {
            long from = i == _count - 1 ? opens : Math.Max(_from[piece], opens);
            if (from >= end)
            {
                continue;
            }

            double shareAtStart;
            double slope = _slope[piece];
            if (slope == 0.0)
            {
                shareAtStart = aperture.Share(from);
                sum += _value[piece] * (shareAtEnd - shareAtStart);
                integralAtEnd = double.NaN;
            }
            else
            {
                if (double.IsNaN(integralAtEnd))
                {
                    _ = aperture.Share(end, out integralAtEnd);
                }

                shareAtStart = aperture.Share(from, out double integralAtStart);
                double start = _value[piece] + slope * (from - _from[piece]);
                sum += (start + slope * (end - from)) * shareAtEnd - start * shareAtStart;
                sum -= slope * (integralAtEnd - integralAtStart);
                integralAtEnd = integralAtStart;
            }

            end = from;
            shareAtEnd = shareAtStart;
        }

        return sum;
    }

    /// <summary>The range of values since then, as far as it is remembered, the end of a running change included.</summary>
    /// <param name="microseconds">Since when, µs.</param>
    /// <param name="lowest">Lowest value.</param>
    /// <param name="highest">Highest value.</param>
    internal void Extremes(long microseconds, out double lowest, out double highest)
    {
        int piece = _newest;
        lowest = _value[piece];
        highest = lowest;
        for (int i = 1; i < _count && _from[piece] > microseconds; i++)
        {
            int before = (piece - 1) & (_from.Length - 1);
            double last = _value[before] + _slope[before] * (_slope[before] == 0.0 ? 0 : _from[piece] - _from[before]);
            lowest = Math.Min(lowest, Math.Min(_value[before], last));
            highest = Math.Max(highest, Math.Max(_value[before], last));
            piece = before;
        }
    }

    /// <summary>From when a piece counts: what has always been counts from the beginning of time.</summary>
    private long Since(int piece)
    {
        return Math.Max(_from[piece], 0);
    }

    private int PieceAt(long time)
    {
        long[] from = _from;
        int piece = _newest;
        for (int i = 1; i < _count && from[piece] > time; i++)
        {
            piece = (piece - 1) & (from.Length - 1);
        }

        return piece;
    }

    private double ValueAt(long now)
    {
        int piece = PieceAt(now);
        double slope = _slope[piece];
        return slope == 0.0 ? _value[piece] : _value[piece] + slope * (now - _from[piece]);
    }

    private void Add(long from, double value, double slope)
    {
        if (_count == _from.Length)
        {
            MakeRoom(from);
        }

        double sum = _sum is null ? 0.0 : IntegralTo(from);
        _newest = (_newest + 1) & (_from.Length - 1);
        _count++;
        _from[_newest] = from;
        _value[_newest] = value;
        _slope[_newest] = slope;
        if (_sum is not null)
        {
            _sum[_newest] = sum;
        }
    }

    /// <summary>Forgets the oldest pieces, or grows when all of them may still be asked for.</summary>
    private void MakeRoom(long now)
    {
        int size = _from.Length;
        int oldest = (_newest + 1) & (size - 1);
        while (_count > 1 && _from[(oldest + 1) & (size - 1)] <= now - _memory)
        {
            oldest = (oldest + 1) & (size - 1);
            _count--;
        }

        if (_count == size)
        {
            _from = Grown(_from, oldest);
            _value = Grown(_value, oldest);
            _slope = Grown(_slope, oldest);
            _sum = _sum is null ? null : Grown(_sum, oldest);
            _newest = size - 1;
        }
    }

    private static T[] Grown<T>(T[] ring, int oldest)
    {
        var larger = new T[2 * ring.Length];
        Array.Copy(ring, oldest, larger, 0, ring.Length - oldest);
        Array.Copy(ring, 0, larger, ring.Length - oldest, oldest);
        return larger;
    }
}
