namespace SSBms.Commissioning;

/// <summary>A number that was measured, and how well.</summary>
/// <param name="Value">The number; the median.</param>
/// <param name="Low">With 95 % probability it is more.</param>
/// <param name="High">With 95 % probability it is less.</param>
public readonly record struct Estimate(double Value, double Low, double High)
{
    private const double NinetyPercent = 1.645;

    /// <summary>A number with a normally distributed error.</summary>
    /// <param name="value">The number.</param>
    /// <param name="spread">Its standard deviation.</param>
    public static Estimate Of(double value, double spread)
    {
        return new Estimate(value, value - NinetyPercent * spread, value + NinetyPercent * spread);
    }

    /// <summary>True when a number is within the 90 % that it says.</summary>
    /// <param name="number">The number.</param>
    public bool Holds(double number)
    {
        return number >= Low && number <= High;
    }
}
