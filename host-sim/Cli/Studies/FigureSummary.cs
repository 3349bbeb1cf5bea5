using MathNet.Numerics.Statistics;

namespace SSBms.Cli.Studies;

/// <summary>How a figure spreads over the runs that have it.</summary>
/// <param name="Runs">How many runs have it; at least 1.</param>
/// <param name="Least">The smallest, in the unit of the figure, as are all that follow.</param>
/// <param name="Low">A twentieth of the runs has less.</param>
/// <param name="Median">Half of the runs has less.</param>
/// <param name="High">A twentieth of the runs has more.</param>
/// <param name="Most">The largest.</param>
public sealed record FigureSummary(int Runs, double Least, double Low, double Median, double High, double Most)
{
    private const double Twentieth = 0.05;
    private const double Rounding = 1e-6;

    /// <summary>True when it differs from run to run by more than what rounding leaves.</summary>
    public bool Varies => Most - Least > Rounding * Math.Max(Math.Abs(Least), Math.Abs(Most));

    /// <summary>Sums up a column.</summary>
    /// <param name="values">The figure of each run; NaN where a run has none.</param>
    /// <returns>Null when no run has it.</returns>
    public static FigureSummary? Of(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        return sorted.Length == 0
            ? null
            : new FigureSummary(
                sorted.Length,
                sorted[0],
                Quantile(sorted, Twentieth),
                Quantile(sorted, 0.5),
                Quantile(sorted, 1.0 - Twentieth),
                sorted[^1]
            );
    }

    /// <summary>Between two runs the line between them: what spreadsheets, NumPy and R do when nothing else is asked for.</summary>
    private static double Quantile(double[] sorted, double share)
    {
        return SortedArrayStatistics.QuantileCustom(sorted, share, QuantileDefinition.R7);
    }
}
