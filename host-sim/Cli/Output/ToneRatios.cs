using SSBms.Bench.Runs;

namespace SSBms.Cli.Output;

/// <summary>What the impedance channel has measured, for the report: the magnitude at each tone over its first.</summary>
/// <param name="Columns">A column for each tone, a row for each of the record, NaN before the first sweep; none where there was none.</param>
internal sealed record ToneRatios(IReadOnlyList<IReadOnlyList<double>> Columns)
{
    private const int Tones = 4;

    /// <summary>Computes them.</summary>
    /// <param name="series">The record.</param>
    public static ToneRatios Of(Series series)
    {
        double[][] columns = [.. Enumerable.Range(0, Tones).Select(tone => Column(series, tone))];
        return new ToneRatios(columns[0].Any(double.IsFinite) ? columns : []);
    }

    private static double[] Column(Series series, int tone)
    {
        IReadOnlyList<double> real = series[Channel.FirstReal + 2 * tone];
        IReadOnlyList<double> imaginary = series[Channel.FirstImaginary + 2 * tone];
        double[] magnitudes = [.. real.Zip(imaginary, double.Hypot)];
        double first = magnitudes.FirstOrDefault(double.IsFinite, double.NaN);
        return [.. magnitudes.Select(magnitude => magnitude / first)];
    }
}
