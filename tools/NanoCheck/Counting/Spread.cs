namespace SSBms.NanoCheck.Counting;

/// <summary>How a number is spread over control cycles.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="High">99.9 of 100 cycles do not go beyond it.</param>
/// <param name="Most">The most in one cycle.</param>
internal sealed record Spread(double Mean, long High, long Most)
{
    private const double Share = 0.999;

    /// <summary>Sums up.</summary>
    /// <param name="cycles">How many cycles had each number.</param>
    public static Spread Of(IReadOnlyDictionary<long, long> cycles)
    {
        long count = cycles.Values.Sum();
        long below = 0;
        long high = 0;
        foreach ((long value, long times) in cycles.OrderBy(item => item.Key))
        {
            high = below < Share * count ? value : high;
            below += times;
        }

        double sum = cycles.Sum(item => (double)item.Key * item.Value);
        return count == 0 ? new Spread(0.0, 0, 0) : new Spread(sum / count, high, cycles.Keys.Max());
    }
}
