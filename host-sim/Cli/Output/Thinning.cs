using SSBms.Bench.Runs;

namespace SSBms.Cli.Output;

/// <summary>
/// Chooses which rows of a long record a plot needs: in each of equal stretches the rows of the lowest and highest
/// voltage, so that no peak is lost.
/// </summary>
public static class Thinning
{
    private const int Stretches = 1800;

    /// <summary>Chooses rows.</summary>
    /// <param name="series">The record.</param>
    /// <returns>Their numbers, rising.</returns>
    public static IReadOnlyList<int> Rows(Series series)
    {
        ArgumentNullException.ThrowIfNull(series);
        int rows = series.Rows;
        if (rows <= 2 * Stretches)
        {
            return [.. Enumerable.Range(0, rows)];
        }

        IReadOnlyList<double> voltage = series[Channel.Voltage];
        var chosen = new SortedSet<int> { 0, rows - 1 };
        for (int stretch = 0; stretch < Stretches; stretch++)
        {
            int first = (int)((long)stretch * rows / Stretches);
            int last = (int)((long)(stretch + 1) * rows / Stretches);
            int low = first;
            int high = first;
            for (int row = first; row < last; row++)
            {
                low = voltage[row] < voltage[low] ? row : low;
                high = voltage[row] > voltage[high] ? row : high;
            }

            chosen.Add(low);
            chosen.Add(high);
        }

        return [.. chosen];
    }
}
