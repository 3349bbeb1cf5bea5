using SSBms.Bench.Runs;

namespace SSBms.Cli.Output;

/// <summary>Voltage over capacity of some cycles of a record, for laying them over each other.</summary>
public static class CycleCurves
{
    private const int MostCycles = 6;
    private const int MostPoints = 200;
    private const double SecondsPerHour = 3600.0;

    /// <summary>Less than this share of the largest current is rest: what is measured then is noise.</summary>
    private const double RestShare = 0.02;

    /// <summary>The curves of the first cycle, the last, and some in between.</summary>
    /// <param name="run">The run.</param>
    /// <returns>None where nothing was cycled.</returns>
    public static IReadOnlyList<CycleCurve> Of(RunResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Cycles.Count < 2)
        {
            return [];
        }

        double rest = RestShare * run.Series[Channel.Density].Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0.0).Max();
        int[] cycles = [.. run.Series[Channel.Cycle].Where(number => number >= 1.0).Select(number => (int)number).Distinct().Order()];
        int shown = Math.Min(MostCycles, cycles.Length);
        IEnumerable<int> chosen = Enumerable.Range(0, shown).Select(i => cycles[i * (cycles.Length - 1) / Math.Max(1, shown - 1)]);
        return
        [
            .. chosen
                .SelectMany(cycle => new[] { Half(run.Series, cycle, charges: true, rest), Half(run.Series, cycle, charges: false, rest) })
                .Where(curve => curve.Capacity.Count > 1),
        ];
    }

    private static CycleCurve Half(Series series, int cycle, bool charges, double rest)
    {
        IReadOnlyList<double> time = series[Channel.Time];
        IReadOnlyList<double> density = series[Channel.Density];
        var capacity = new List<double>();
        var voltage = new List<double>();
        double passed = 0.0;
        for (int row = 1; row < series.Rows; row++)
        {
            double now = charges ? density[row] : -density[row];
            double before = charges ? density[row - 1] : -density[row - 1];
            if ((int)series[Channel.Cycle][row] != cycle || !(now > rest) || !double.IsFinite(series[Channel.Voltage][row]))
            {
                continue;
            }

            // The current has just begun where the row before has none.
            passed += before > rest ? 0.5 * (now + before) * (time[row] - time[row - 1]) / SecondsPerHour : 0.0;
            capacity.Add(passed);
            voltage.Add(series[Channel.Voltage][row]);
        }

        int every = 1 + capacity.Count / MostPoints;
        int last = capacity.Count - 1;
        int[] kept = [.. Enumerable.Range(0, capacity.Count).Where(i => i % every == 0 || i == last)];
        return new CycleCurve(cycle, charges, [.. kept.Select(i => capacity[i])], [.. kept.Select(i => voltage[i])]);
    }
}
