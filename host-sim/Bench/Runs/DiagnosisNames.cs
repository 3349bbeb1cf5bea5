using System.Text.RegularExpressions;
using SSBms.Control;

namespace SSBms.Bench.Runs;

/// <summary>The names of diagnoses, states and quantities in files and on screen: words joined by hyphens.</summary>
public static partial class DiagnosisNames
{
    /// <summary>Every diagnosis, and "none".</summary>
    public static IReadOnlyList<string> All { get; } =
    [.. Enum.GetValues<DiagnosisCode>().Where(code => code != DiagnosisCode.Count).Select(code => Of(code))];

    /// <summary>The name of a value of one of the firmware's enumerations.</summary>
    /// <param name="value">The value.</param>
    public static string Of(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return WordStart().Replace(value.ToString(), "-").ToLowerInvariant();
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.None, 60_000)]
    private static partial Regex WordStart();
}
