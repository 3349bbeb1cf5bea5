using System.Globalization;

namespace SSBms.Bench.Runs;

/// <summary>Times as people read them.</summary>
public static class Durations
{
    /// <summary>A time in the two largest units that fit.</summary>
    /// <param name="seconds">s.</param>
    public static string Show(double seconds)
    {
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
