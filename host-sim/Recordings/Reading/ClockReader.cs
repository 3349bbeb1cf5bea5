using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SSBms.Recordings.Reading;

/// <summary>Times as clocks show them: "1:02:03.4", with days before it as "2d 01:02:03", "2 days 01:02:03" or "002-01:02:03".</summary>
internal static partial class ClockReader
{
    private const double SecondsPerDay = 86_400.0;
    private const double SecondsPerHour = 3600.0;
    private const double SecondsPerMinute = 60.0;

    /// <summary>Whether a text is written like that.</summary>
    /// <param name="text">The text.</param>
    public static bool IsClock(ReadOnlySpan<byte> text)
    {
        return text.Contains((byte)':');
    }

    /// <summary>Reads a time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="seconds">s.</param>
    /// <returns>Null, or what is wrong and what was expected.</returns>
    public static string? Read(ReadOnlySpan<byte> text, out double seconds)
    {
        string clock = Encoding.UTF8.GetString(text.Trim(" \t\""u8)).Replace(',', '.');
        Match match = Form().Match(clock);
        seconds = double.NaN;
        if (!match.Success)
        {
            return $"\"{clock}\" is no time since a start; expected h:min:s, such as 1:02:03.4, and not a date";
        }

        seconds =
            Part(match, "days") * SecondsPerDay
            + Part(match, "hours") * SecondsPerHour
            + Part(match, "minutes") * SecondsPerMinute
            + Part(match, "seconds");
        return null;
    }

    private static double Part(Match match, string name)
    {
        Group part = match.Groups[name];
        return part.Success ? double.Parse(part.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture) : 0.0;
    }

    [GeneratedRegex(
        @"^((?<days>[0-9]+)(-|\s*d(ays?)?[\s,]*))?(?<hours>[0-9]+):(?<minutes>[0-5]?[0-9]):(?<seconds>[0-5]?[0-9](\.[0-9]+)?)$",
        RegexOptions.ExplicitCapture,
        60_000
    )]
    private static partial Regex Form();
}
