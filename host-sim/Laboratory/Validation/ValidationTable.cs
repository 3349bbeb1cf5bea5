using System.Globalization;

namespace SSBms.Laboratory.Validation;

/// <summary>How the numbers of a comparison are written.</summary>
public static class ValidationTable
{
    /// <summary>A number with four digits, a large one to the unit: 10000 rather than 1E+04.</summary>
    /// <param name="value">The number.</param>
    public static string Digits(double value)
    {
        const double Large = 1e4;
        const double TooLarge = 1e9;
        bool whole = Math.Abs(value) is >= Large and < TooLarge;
        return value.ToString(whole ? "F0" : "G4", CultureInfo.InvariantCulture);
    }

    /// <summary>The published number with how it binds.</summary>
    /// <param name="published">The case.</param>
    public static string Bound(PublishedCase published)
    {
        ArgumentNullException.ThrowIfNull(published);
        string sign = published.Relation switch
        {
            Relation.AtLeast => "≥ ",
            Relation.AtMost => "≤ ",
            _ => "",
        };
        return sign + Digits(published.Published);
    }

    /// <summary>The unit of a case behind a number; empty for none.</summary>
    /// <param name="published">The case.</param>
    public static string Unit(PublishedCase published)
    {
        ArgumentNullException.ThrowIfNull(published);
        return published.Measurement.Unit == "1" ? "" : " " + published.Measurement.Unit;
    }

    /// <summary>From the least to the most of some numbers; empty for none.</summary>
    /// <param name="values">The numbers.</param>
    public static string Range(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Count > 0 ? $"{Digits(values.Min())} … {Digits(values.Max())}" : "";
    }

    /// <summary>The deviation of a comparison, %.</summary>
    /// <param name="row">The comparison.</param>
    public static string Deviation(Comparison row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Deviation.ToString("+0.0 %;-0.0 %;0 %", CultureInfo.InvariantCulture);
    }

    /// <summary>The allowed deviation, %; empty for a bound.</summary>
    /// <param name="row">The comparison.</param>
    public static string Allowed(Comparison row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Case.Relation == Relation.Equal ? row.Case.Allowed.ToString("0 %", CultureInfo.InvariantCulture) : "";
    }
}
