using MathNet.Numerics.Distributions;

namespace SSBms.Detection.Figures;

/// <summary>Numbers about many runs.</summary>
internal static class Statistics
{
    private const double Confidence = 0.95;

    /// <summary>The middle one; NaN of none.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="value">What is looked at.</param>
    public static double Median(IEnumerable<RunFigures> runs, Func<RunFigures, double> value)
    {
        double[] sorted = [.. runs.Select(value).Order()];
        return sorted.Length > 0 ? sorted[sorted.Length / 2] : double.NaN;
    }

    /// <summary>The mean number of events that is not exceeded with 95 % confidence when so many were seen.</summary>
    /// <param name="events">How many.</param>
    public static double PoissonUpper(int events)
    {
        return 0.5 * ChiSquared.InvCDF(2.0 * (events + 1), Confidence);
    }

    /// <summary>The share that is not undercut with 95 % confidence when it was seen in so many (Clopper and Pearson).</summary>
    /// <param name="hits">In how many.</param>
    /// <param name="all">Of how many.</param>
    public static double ShareAtLeast(int hits, int all)
    {
        return hits > 0 ? Beta.InvCDF(hits, all - hits + 1, 1.0 - Confidence) : 0.0;
    }
}
