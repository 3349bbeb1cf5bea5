using System.Globalization;
using System.Text.RegularExpressions;

namespace SSBms.Bench.Studies;

/// <summary>Numbers of inputs as they are written into an experiment and read from a study.</summary>
internal static partial class InputText
{
    /// <summary>A number with its unit, to nine digits: what functions of two machines differ in is not among them.</summary>
    /// <param name="value">The number.</param>
    /// <param name="unit">Its unit; empty for none.</param>
    public static string Of(double value, string unit)
    {
        string number = value.ToString("G9", CultureInfo.InvariantCulture);
        return unit.Length > 0 ? $"{number} {unit}" : number;
    }

    /// <summary>Takes a number and its unit apart.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number.</param>
    /// <param name="unit">What stands behind it; empty for nothing.</param>
    /// <returns>False when the text does not begin with a finite number.</returns>
    public static bool TrySplit(string text, out double value, out string unit)
    {
        Match match = Form().Match(text.Trim());
        unit = match.Groups["unit"].Value;
        return double.TryParse(match.Groups["number"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
    }

    [GeneratedRegex(
        @"^(?<number>[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?)\s*(?<unit>([^0-9\s,.].*)?)$",
        RegexOptions.ExplicitCapture,
        60_000
    )]
    private static partial Regex Form();
}
