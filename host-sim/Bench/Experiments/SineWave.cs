namespace SSBms.Bench.Experiments;

/// <summary>A current that swings about zero, as in a spectrum that is measured through the cycler.</summary>
/// <param name="Hertz">How often a second.</param>
/// <param name="Peak">How far to either side.</param>
internal sealed record SineWave(double Hertz, Amount Peak)
{
    private const int PointsInPeriod = 16;
    private const int MostPoints = 1_000_000;

    /// <summary>How long it may last, s.</summary>
    public double Longest => MostPoints / (PointsInPeriod * Hertz);

    /// <summary>The profile of its current.</summary>
    /// <param name="name">How it is called.</param>
    /// <param name="seconds">How long it lasts, s; at most <see cref="Longest"/>.</param>
    public DriveProfile Over(string name, double seconds)
    {
        int whole = (int)(seconds * PointsInPeriod * Hertz);
        double[] times =
        [
            .. Enumerable.Range(0, whole + 1).Select(i => i / (PointsInPeriod * Hertz)).Where(time => time < seconds),
            seconds,
        ];
        return new DriveProfile(name, times, [.. times.Select(time => Peak.Value * Math.Sin(Math.Tau * Hertz * time))], Peak.Unit);
    }
}
