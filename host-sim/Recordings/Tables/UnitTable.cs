namespace SSBms.Recordings.Tables;

/// <summary>Units as cyclers write them, and what they are in the units of this project.</summary>
internal static class UnitTable
{
    private const double KelvinAtZero = 273.15;

    private static readonly Dictionary<string, (RecordedQuantity Quantity, double Factor)> s_units = new(StringComparer.Ordinal)
    {
        ["s"] = (RecordedQuantity.Time, 1.0),
        ["sec"] = (RecordedQuantity.Time, 1.0),
        ["second"] = (RecordedQuantity.Time, 1.0),
        ["seconds"] = (RecordedQuantity.Time, 1.0),
        ["ms"] = (RecordedQuantity.Time, 1e-3),
        ["min"] = (RecordedQuantity.Time, 60.0),
        ["minute"] = (RecordedQuantity.Time, 60.0),
        ["minutes"] = (RecordedQuantity.Time, 60.0),
        ["h"] = (RecordedQuantity.Time, 3600.0),
        ["hr"] = (RecordedQuantity.Time, 3600.0),
        ["hour"] = (RecordedQuantity.Time, 3600.0),
        ["hours"] = (RecordedQuantity.Time, 3600.0),
        ["d"] = (RecordedQuantity.Time, 86_400.0),
        ["day"] = (RecordedQuantity.Time, 86_400.0),
        ["days"] = (RecordedQuantity.Time, 86_400.0),
        ["v"] = (RecordedQuantity.Voltage, 1.0),
        ["volt"] = (RecordedQuantity.Voltage, 1.0),
        ["volts"] = (RecordedQuantity.Voltage, 1.0),
        ["mv"] = (RecordedQuantity.Voltage, 1e-3),
        ["millivolt"] = (RecordedQuantity.Voltage, 1e-3),
        ["uv"] = (RecordedQuantity.Voltage, 1e-6),
        ["a"] = (RecordedQuantity.Current, 1.0),
        ["amp"] = (RecordedQuantity.Current, 1.0),
        ["amps"] = (RecordedQuantity.Current, 1.0),
        ["ampere"] = (RecordedQuantity.Current, 1.0),
        ["ma"] = (RecordedQuantity.Current, 1e-3),
        ["milliampere"] = (RecordedQuantity.Current, 1e-3),
        ["ua"] = (RecordedQuantity.Current, 1e-6),
        ["microampere"] = (RecordedQuantity.Current, 1e-6),
        ["na"] = (RecordedQuantity.Current, 1e-9),
        ["c"] = (RecordedQuantity.Temperature, 1.0),
        ["degc"] = (RecordedQuantity.Temperature, 1.0),
        ["oc"] = (RecordedQuantity.Temperature, 1.0),
        ["celsius"] = (RecordedQuantity.Temperature, 1.0),
        ["k"] = (RecordedQuantity.Temperature, 1.0),
        ["kelvin"] = (RecordedQuantity.Temperature, 1.0),
        ["pa"] = (RecordedQuantity.Pressure, 1e-6),
        ["pascal"] = (RecordedQuantity.Pressure, 1e-6),
        ["kpa"] = (RecordedQuantity.Pressure, 1e-3),
        ["bar"] = (RecordedQuantity.Pressure, 0.1),
        ["hz"] = (RecordedQuantity.Frequency, 1.0),
    };

    /// <summary>Units in which a large and a small letter are two units.</summary>
    private static readonly Dictionary<string, (RecordedQuantity Quantity, double Factor)> s_exact = new(StringComparer.Ordinal)
    {
        ["MPa"] = (RecordedQuantity.Pressure, 1.0),
        ["megapascal"] = (RecordedQuantity.Pressure, 1.0),
        ["GPa"] = (RecordedQuantity.Pressure, 1e3),
    };

    /// <summary>Whether a word at the end of a name is its unit, as in "voltage_volt".</summary>
    /// <param name="word">The word.</param>
    public static bool IsWord(string word)
    {
        return s_exact.ContainsKey(word) || (word.Length > 1 && s_units.ContainsKey(word)) || word is "1" or "dimensionless";
    }

    /// <summary>Whether columns of a quantity have a unit: what is counted or told has none, and columns of our own have it in their name.</summary>
    /// <param name="quantity">What is measured.</param>
    public static bool HasUnit(RecordedQuantity quantity)
    {
        return quantity
            is not (
                RecordedQuantity.Step
                or RecordedQuantity.Cycle
                or RecordedQuantity.StepKind
                or RecordedQuantity.Density
                or RecordedQuantity.ContactFraction
                or RecordedQuantity.Resistance
                or RecordedQuantity.ProtectionState
            );
    }

    /// <summary>What a number in a unit has to be multiplied with, and what to be added then.</summary>
    /// <param name="quantity">What is measured.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>Null when it is no unit of that.</returns>
    public static (double Factor, double Offset)? Of(RecordedQuantity quantity, string unit)
    {
        RecordedQuantity asked = quantity == RecordedQuantity.StepTime ? RecordedQuantity.Time : quantity;
        string plain = Plain(unit);
        bool known = s_exact.TryGetValue(plain, out (RecordedQuantity Quantity, double Factor) found);
        string small = plain.ToLowerInvariant();
        known = known || s_units.TryGetValue(small, out found);
        double offset = small is "k" or "kelvin" ? -KelvinAtZero : 0.0;
        return known && found.Quantity == asked ? (found.Factor, offset) : null;
    }

    /// <summary>An example of a unit, for messages.</summary>
    /// <param name="quantity">What is measured.</param>
    public static string Examples(RecordedQuantity quantity)
    {
        return quantity switch
        {
            RecordedQuantity.Time or RecordedQuantity.StepTime => "s, min or h",
            RecordedQuantity.Voltage => "V or mV",
            RecordedQuantity.Current => "A, mA or uA",
            RecordedQuantity.Temperature => "degC or K",
            RecordedQuantity.Pressure => "MPa, kPa, Pa or bar",
            _ => "none",
        };
    }

    private static string Plain(string unit)
    {
        return unit.Trim()
            .Replace('\u00B5', 'u')
            .Replace('\u03BC', 'u')
            .Replace("\u2103", "degC", StringComparison.Ordinal)
            .Replace("°", "deg", StringComparison.Ordinal)
            .Replace("\u00BA", "deg", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
    }
}
