namespace SSBms.Cli.Studies;

/// <summary>Moments along an axis of time that people count in.</summary>
public static class TimeTicks
{
    private const int Most = 8;
    private const double Minute = 60.0;
    private const double Hour = 3600.0;
    private const double Day = 86_400.0;

    /// <summary>Distances, s; longer ones are days in ones, twos and fives of a power of ten.</summary>
    private static readonly double[] s_steps =
    [
        1.0,
        2.0,
        5.0,
        10.0,
        20.0,
        30.0,
        Minute,
        2.0 * Minute,
        5.0 * Minute,
        10.0 * Minute,
        15.0 * Minute,
        20.0 * Minute,
        30.0 * Minute,
        Hour,
        2.0 * Hour,
        3.0 * Hour,
        6.0 * Hour,
        12.0 * Hour,
        Day,
        2.0 * Day,
        5.0 * Day,
    ];

    /// <summary>Chooses the moments.</summary>
    /// <param name="end">The end of the axis, s; not negative.</param>
    /// <returns>The moments, s, rising from 0: eight at most.</returns>
    public static IReadOnlyList<double> Until(double end)
    {
        double step = Steps().First(candidate => end < Most * candidate);
        return [.. Enumerable.Range(0, (int)(end / step) + 1).Select(i => i * step)];
    }

    private static IEnumerable<double> Steps()
    {
        foreach (double step in s_steps)
        {
            yield return step;
        }

        for (double days = 10.0; ; days *= 10.0)
        {
            yield return days * Day;
            yield return 2.0 * days * Day;
            yield return 5.0 * days * Day;
        }
    }
}
