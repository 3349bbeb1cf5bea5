namespace SSBms.NanoCheck.Flow.Knowledge;

/// <summary>Makes a range that keeps growing jump to the next of a few ends, so that following a loop comes to an end.</summary>
public static class Widening
{
    private static readonly double[] s_lows = [1.0, 0.0, -1.0, short.MinValue, int.MinValue, Fact.AnyInt64.Low];
    private static readonly double[] s_highs = [-1.0, 0.0, 1.0, short.MaxValue, int.MaxValue, Fact.AnyInt64.High];

    /// <summary>What to take for a range that has grown.</summary>
    /// <param name="before">What it was.</param>
    /// <param name="after">What it is now; not smaller.</param>
    public static Fact Of(Fact before, Fact after)
    {
        if (before.IsNone || after.IsNone)
        {
            return after;
        }

        double low =
            after.Low < before.Low ? s_lows.Where(end => end <= after.Low).DefaultIfEmpty(double.NegativeInfinity).Max() : after.Low;
        double high =
            after.High > before.High ? s_highs.Where(end => end >= after.High).DefaultIfEmpty(double.PositiveInfinity).Min() : after.High;
        return Fact.Of(low, high, after.NonZero, after.Doubts);
    }
}
