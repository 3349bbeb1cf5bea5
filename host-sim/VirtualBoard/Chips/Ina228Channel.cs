using System.Numerics;

namespace SSBms.VirtualBoard;

/// <summary>One input behind the multiplexer of an INA228: when its conversions begin and end, and what they saw.</summary>
internal sealed class Ina228Channel
{
    public const long Never = long.MaxValue;

    private readonly AnalogNode _node;
    private readonly RoundsAperture _aperture = new();
    private long _first;
    private long _length;
    private long _period;
    private int _shift;
    private long _most;

    public Ina228Channel(AnalogNode node)
    {
        _node = node;
    }

    /// <summary>Conversions taken since the start.</summary>
    public long Taken { get; private set; }

    /// <summary>Results taken since the start.</summary>
    public long Results { get; private set; }

    /// <summary>End of the running conversion, µs; <see cref="Never"/> when none runs.</summary>
    public long Due { get; private set; } = Never;

    /// <summary>Beginning of the running average, µs.</summary>
    public long AverageBegan => BeginOf(Results << _shift);

    /// <summary>Starts the conversions anew.</summary>
    /// <param name="first">Beginning of the first, µs.</param>
    /// <param name="length">Length of each, µs; 0 when this input is not converted.</param>
    /// <param name="timing">Distance, averaging, and whether they go on.</param>
    public void Start(long first, long length, Ina228Timing timing)
    {
        _first = first;
        _length = length;
        _period = timing.Round;
        _shift = BitOperations.Log2((uint)timing.Average);
        _most = timing.IsContinuous ? Never : timing.Average;
        Taken = 0;
        Results = 0;
        Due = length > 0 ? first + length : Never;
    }

    public long BeginOf(long conversion)
    {
        return _first + conversion * _period;
    }

    public long EndOf(long conversion)
    {
        return BeginOf(conversion) + _length;
    }

    /// <summary>When a result is there, µs.</summary>
    public long EndOfResult(long result)
    {
        return EndOf(((result + 1) << _shift) - 1);
    }

    /// <summary>When the newest result that some conversions make up ended, µs; a time before all others if it is taken.</summary>
    public long NewestResultOf(long conversions)
    {
        return conversions >= (Results + 1) << _shift ? EndOfResult((conversions >> _shift) - 1) : long.MinValue;
    }

    /// <summary>Takes what has ended.</summary>
    /// <param name="conversions">How many have ended since the start, as <see cref="ConversionsBy"/> says.</param>
    /// <returns>How many of them are new.</returns>
    public long Take(long conversions)
    {
        long ended = conversions - Taken;
        if (ended <= 0)
        {
            return 0;
        }

        Taken = conversions;
        Due = conversions < _most ? EndOf(conversions) : Never;
        return ended;
    }

    /// <summary>Takes the results that the conversions taken make up.</summary>
    /// <returns>True when there is a new one; the number of the newest is <see cref="Results"/> − 1.</returns>
    public bool TakeResults()
    {
        if (Taken < (Results + 1) << _shift)
        {
            return false;
        }

        Results = Taken >> _shift;
        return true;
    }

    /// <summary>True when the input had one value since a conversion began.</summary>
    public bool IsSteadySince(long conversion)
    {
        return _node.IsSteadySince(BeginOf(conversion));
    }

    /// <summary>What the input comes to rest at.</summary>
    public double Level => _node.Final;

    /// <summary>Integral of the input over time, unit times µs.</summary>
    public double IntegralTo(long time)
    {
        return _node.IntegralTo(time);
    }

    /// <summary>Mean of the input over some conversions.</summary>
    public double Mean(long conversion, long count)
    {
        if (IsSteadySince(conversion))
        {
            return _node.Final;
        }

        _aperture.Set(BeginOf(conversion), _length, _period, count);
        return _node.Average(_aperture);
    }

    /// <summary>Mean of the input over the conversions of the newest result.</summary>
    public double ResultMean()
    {
        return Mean((Results - 1) << _shift, 1L << _shift);
    }

    /// <summary>How many conversions have ended since the start.</summary>
    /// <param name="now">Present time, µs.</param>
    public long ConversionsBy(long now)
    {
        return now < Due ? Taken : Math.Min(Taken + (long)((ulong)(now - Due) / (ulong)_period) + 1, _most);
    }
}
