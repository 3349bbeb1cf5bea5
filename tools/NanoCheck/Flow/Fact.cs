namespace SSBms.NanoCheck.Flow;

/// <summary>What is known of a number: the range it lies in, whether it can be zero, and whether it may be no finite number at all.</summary>
public readonly record struct Fact
{
    private Fact(double low, double high, bool nonZero, Doubts doubts)
    {
        Low = low;
        High = high;
        NonZero = nonZero;
        Doubts = doubts;
    }

    /// <summary>No number: what stands where the code never comes.</summary>
    public static Fact None { get; } = new(double.PositiveInfinity, double.NegativeInfinity, true, Doubts.None);

    /// <summary>Zero.</summary>
    public static Fact Zero { get; } = Of(0.0, 0.0);

    /// <summary>Any 32-bit number.</summary>
    public static Fact AnyInt32 { get; } = Of(int.MinValue, int.MaxValue);

    /// <summary>Any 64-bit number.</summary>
    public static Fact AnyInt64 { get; } = Of(-9223372036854775808.0, 9223372036854775808.0);

    /// <summary>Any floating-point number that has been tested, or was computed from such.</summary>
    public static Fact AnyReal { get; } = Of(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Smallest it can be.</summary>
    public double Low { get; }

    /// <summary>Largest it can be.</summary>
    public double High { get; }

    /// <summary>True when it cannot be zero.</summary>
    public bool NonZero { get; }

    /// <summary>What has not been tested.</summary>
    public Doubts Doubts { get; }

    /// <summary>True when there is no number it could be.</summary>
    public bool IsNone => Low > High;

    /// <summary>True when it can be zero.</summary>
    public bool MayBeZero => !IsNone && !NonZero;

    /// <summary>Makes a fact.</summary>
    /// <param name="low">Smallest it can be.</param>
    /// <param name="high">Largest it can be.</param>
    /// <param name="nonZero">True when it cannot be zero although zero is in the range.</param>
    /// <param name="doubts">What has not been tested.</param>
    public static Fact Of(double low, double high, bool nonZero = false, Doubts doubts = Doubts.None)
    {
        bool empty = low > high || (nonZero && low == 0.0 && high == 0.0);
        return empty ? None : new Fact(low, high, nonZero || low > 0.0 || high < 0.0, doubts);
    }

    /// <summary>Exactly this number.</summary>
    /// <param name="value">The number.</param>
    public static Fact Exactly(double value)
    {
        return double.IsNaN(value) ? AnyReal.With(Doubts.Both) : Of(value, value);
    }

    /// <summary>Everything a kind of number can be.</summary>
    /// <param name="kind">The kind.</param>
    public static Fact Any(NumberKind kind)
    {
        return kind switch
        {
            NumberKind.Int32 => AnyInt32,
            NumberKind.Int64 => AnyInt64,
            _ => AnyReal,
        };
    }

    /// <summary>The same with other doubts.</summary>
    /// <param name="doubts">What has not been tested.</param>
    public Fact With(Doubts doubts)
    {
        return IsNone ? this : new Fact(Low, High, NonZero, doubts);
    }

    /// <summary>What holds of a number that is one of the two.</summary>
    /// <param name="other">What is known of the other.</param>
    public Fact Join(Fact other)
    {
        if (IsNone || other.IsNone)
        {
            return IsNone ? other : this;
        }

        return new Fact(Math.Min(Low, other.Low), Math.Max(High, other.High), NonZero && other.NonZero, Doubts | other.Doubts);
    }

    /// <summary>What holds of a number of which both hold.</summary>
    /// <param name="other">The other.</param>
    public Fact Meet(Fact other)
    {
        return Of(Math.Max(Low, other.Low), Math.Min(High, other.High), NonZero || other.NonZero, Doubts & other.Doubts);
    }

    /// <summary>True when the number is certainly within bounds and finite.</summary>
    /// <param name="low">Lower bound.</param>
    /// <param name="high">Upper bound.</param>
    public bool IsWithin(double low, double high)
    {
        return IsNone || (Low >= low && High <= high && Doubts == Doubts.None);
    }
}
