using System.Globalization;
using SSBms.CellModels.Input;

namespace SSBms.Cli.Results;

/// <summary>What the command line of a run says about what is simulated.</summary>
/// <param name="Seed">Seed of everything random, instead of the file's; null leaves it.</param>
/// <param name="WithoutGuard">True when the guard is left out.</param>
/// <param name="Start">When the first step began, for the records; no clock is asked.</param>
/// <param name="Labels">True when the records head their columns with the labels that the Battery Data Format prefers.</param>
internal sealed record RunOptions(ulong? Seed, bool WithoutGuard, DateTimeOffset Start, bool Labels)
{
    private const string Written = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>When runs begin for which nobody said when: their bytes are the same on every day.</summary>
    public static DateTimeOffset UsualStart { get; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The start as files have it.</summary>
    public string StartText => Start.UtcDateTime.ToString(Written, CultureInfo.InvariantCulture);

    /// <summary>Reads a start.</summary>
    /// <param name="text">Date and time; null for the usual one.</param>
    /// <exception cref="InputException">It is none, or says no time zone.</exception>
    public static DateTimeOffset ReadStart(string? text)
    {
        return text is null ? UsualStart
            : DateTimeOffset.TryParseExact(
                text,
                Written,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out DateTimeOffset start
            )
                ? start
            : throw new InputException($"--start \"{text}\": expected date and time in UTC, for example 2026-01-01T00:00:00Z");
    }
}
