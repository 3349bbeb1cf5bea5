using System.Globalization;

namespace SSBms.Bench.Runs;

/// <summary>Times as people read them.</summary>
public static class Durations
{
    /// <summary>What is longer is no time that anything took, s: ten thousand years.</summary>
    private const double Longest = 3e11;

    /// <summary>A time in the two largest units that fit.</summary>
    /// <param name="seconds">s.</param>
    public static string Show(double seconds)
    {
        if (!(Math.Abs(seconds) < Longest))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{seconds:G3} s");
        }

        var span = TimeSpan.FromSeconds(Math.Abs(seconds));
        string sign = seconds < 0.0 ? "−" : "";
        return sign
            + span switch
            {
                { TotalDays: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalDays} d {span.Hours} h"),
                { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours} h {span.Minutes} min"),
                { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Minutes} min {span.Seconds} s"),
                _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.0} s"),
            };
    }
}
