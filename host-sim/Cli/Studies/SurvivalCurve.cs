namespace SSBms.Cli.Studies;

/// <summary>
/// The share of runs in which something has not happened yet, after Kaplan and Meier: a run that ends without it counts until its end
/// and then no more. The interval has Greenwood's variance on the scale of log(-log), which keeps it between 0 and 1.
/// </summary>
public sealed class SurvivalCurve
{
    /// <summary>Standard deviations of a normal distribution that hold 95 % of it to both sides.</summary>
    private const double Deviations = 1.959963984540054;

    private readonly double[] _left;

    private SurvivalCurve(double[] left, IReadOnlyList<SurvivalStep> steps, int happened)
    {
        _left = left;
        Steps = steps;
        Happened = happened;
    }

    /// <summary>Where the share changes, rising in time; the first is at 0 s with a share of 1.</summary>
    public IReadOnlyList<SurvivalStep> Steps { get; }

    /// <summary>In how many runs it happened.</summary>
    public int Happened { get; }

    /// <summary>How many runs it is of.</summary>
    public int Runs => _left.Length;

    /// <summary>The last moment at which a run was watched, s; 0 without runs.</summary>
    public double End => _left.Length == 0 ? 0.0 : _left[^1];

    /// <summary>Estimates the share.</summary>
    /// <param name="happened">When it happened in each run, s; NaN where it did not.</param>
    /// <param name="watched">How long each run was watched, s; a run without either is left out.</param>
    public static SurvivalCurve Of(IReadOnlyList<double> happened, IReadOnlyList<double> watched)
    {
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentNullException.ThrowIfNull(watched);
        (double Seconds, bool Happened)[] ends =
        [
            .. happened
                .Zip(watched, (moment, end) => double.IsFinite(moment) ? (moment, true) : (end, false))
                .Where(end => double.IsFinite(end.Item1))
                .OrderBy(end => end.Item1),
        ];
        var steps = new List<SurvivalStep> { new(0.0, 1.0, 1.0, 1.0) };
        double share = 1.0;
        double greenwood = 0.0;
        for (int first = 0, next; first < ends.Length; first = next)
        {
            // What ends at the same moment as something happens elsewhere was still watched then.
            int atRisk = ends.Length - first;
            int events = 0;
            for (next = first; next < ends.Length && ends[next].Seconds == ends[first].Seconds; next++)
            {
                events += ends[next].Happened ? 1 : 0;
            }

            if (events == 0)
            {
                continue;
            }

            share = events == atRisk ? 0.0 : share * (atRisk - events) / atRisk;
            greenwood += events / ((double)atRisk * (atRisk - events));
            (double low, double high) = Interval(share, greenwood);
            steps.Add(new SurvivalStep(ends[first].Seconds, share, low, high));
        }

        return new SurvivalCurve([.. ends.Select(end => end.Seconds)], steps, ends.Count(end => end.Happened));
    }

    /// <summary>In how many runs it can still happen at a moment: those that had neither it nor their end before.</summary>
    /// <param name="seconds">The moment, s.</param>
    public int AtRisk(double seconds)
    {
        int place = Array.BinarySearch(_left, seconds);
        place = place < 0 ? ~place : place;
        while (place > 0 && _left[place - 1] == seconds)
        {
            place--;
        }

        return _left.Length - place;
    }

    private static (double Low, double High) Interval(double share, double greenwood)
    {
        if (share <= 0.0)
        {
            return (double.NaN, double.NaN);
        }

        double spread = Math.Exp(Deviations * Math.Sqrt(greenwood) / Math.Log(share));
        return (Math.Pow(share, 1.0 / spread), Math.Pow(share, spread));
    }
}
