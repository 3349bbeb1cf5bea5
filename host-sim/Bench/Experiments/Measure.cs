using System.Globalization;
using System.Text.RegularExpressions;

namespace SSBms.Bench.Experiments;

/// <summary>A number with its unit, as people write it: "5 MPa", "0.2 mA/cm2", "10 minutes", "25 °C".</summary>
/// <param name="Value">The number in the unit that <see cref="Dimension"/> names.</param>
/// <param name="Dimension">What kind of quantity it is.</param>
public readonly partial record struct Measure(double Value, Dimension Dimension)
{
    private static readonly Dictionary<string, (Dimension Dimension, double Factor)> s_units = new(StringComparer.Ordinal)
    {
        ["V"] = (Dimension.Voltage, 1),
        ["mV"] = (Dimension.Voltage, 1e-3),
        ["A"] = (Dimension.Current, 1),
        ["mA"] = (Dimension.Current, 1e-3),
        ["uA"] = (Dimension.Current, 1e-6),
        ["nA"] = (Dimension.Current, 1e-9),
        ["A/cm2"] = (Dimension.CurrentDensity, 1e3),
        ["mA/cm2"] = (Dimension.CurrentDensity, 1),
        ["uA/cm2"] = (Dimension.CurrentDensity, 1e-3),
        ["W"] = (Dimension.Power, 1),
        ["mW"] = (Dimension.Power, 1e-3),
        ["uW"] = (Dimension.Power, 1e-6),
        ["mOhm"] = (Dimension.Resistance, 1e-3),
        ["Ohm"] = (Dimension.Resistance, 1),
        ["kOhm"] = (Dimension.Resistance, 1e3),
        ["MOhm"] = (Dimension.Resistance, 1e6),
        ["Pa"] = (Dimension.Pressure, 1e-6),
        ["kPa"] = (Dimension.Pressure, 1e-3),
        ["MPa"] = (Dimension.Pressure, 1),
        ["GPa"] = (Dimension.Pressure, 1e3),
        ["bar"] = (Dimension.Pressure, 0.1),
        ["°C"] = (Dimension.Temperature, 1),
        ["degC"] = (Dimension.Temperature, 1),
        ["oC"] = (Dimension.Temperature, 1),
        ["mAh/cm2"] = (Dimension.ArealCharge, 1),
        ["uAh/cm2"] = (Dimension.ArealCharge, 1e-3),
        ["MPa/um"] = (Dimension.Stiffness, 1),
        ["%"] = (Dimension.Share, 0.01),
        ["cm2"] = (Dimension.Area, 1),
        ["mm2"] = (Dimension.Area, 0.01),
        ["K"] = (Dimension.TemperatureDifference, 1),
        ["eV"] = (Dimension.Energy, 1),
        ["meV"] = (Dimension.Energy, 1e-3),
        ["N"] = (Dimension.Force, 1),
        ["kN"] = (Dimension.Force, 1e3),
        ["V/V"] = (Dimension.Sensitivity, 1),
        ["mV/V"] = (Dimension.Sensitivity, 1e-3),
        ["Hz"] = (Dimension.Frequency, 1),
        ["kHz"] = (Dimension.Frequency, 1e3),
        ["pF"] = (Dimension.Capacitance, 1e-12),
        ["nF"] = (Dimension.Capacitance, 1e-9),
        ["uF"] = (Dimension.Capacitance, 1e-6),
        ["Ohm cm2"] = (Dimension.ArealResistance, 1),
        ["kOhm cm2"] = (Dimension.ArealResistance, 1e3),
        ["F/cm2"] = (Dimension.ArealCapacitance, 1),
        ["uF/cm2"] = (Dimension.ArealCapacitance, 1e-6),
        ["nF/cm2"] = (Dimension.ArealCapacitance, 1e-9),
    };

    /// <summary>Times, s; a word may be written small or large.</summary>
    private static readonly Dictionary<string, double> s_times = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ms"] = 1e-3,
        ["msec"] = 1e-3,
        ["millisecond"] = 1e-3,
        ["milliseconds"] = 1e-3,
        ["s"] = 1,
        ["sec"] = 1,
        ["secs"] = 1,
        ["second"] = 1,
        ["seconds"] = 1,
        ["m"] = 60,
        ["min"] = 60,
        ["mins"] = 60,
        ["minute"] = 60,
        ["minutes"] = 60,
        ["h"] = 3600,
        ["hr"] = 3600,
        ["hrs"] = 3600,
        ["hour"] = 3600,
        ["hours"] = 3600,
        ["d"] = 86400,
        ["day"] = 86400,
        ["days"] = 86400,
        ["week"] = 604800,
        ["weeks"] = 604800,
    };

    /// <summary>Characters that look alike or mean the same, and the one that stands in the table of units.</summary>
    private static readonly (string Written, string Meant)[] s_spellings =
    [
        ("\u00B5", "u"), // micro sign
        ("\u03BC", "u"), // small mu
        ("\u03A9", "Ohm"), // capital omega
        ("\u2126", "Ohm"), // ohm sign
        ("ohm", "Ohm"),
        ("\u00BA", "°"), // masculine ordinal
        ("\u2103", "°C"), // degree Celsius in one character
        ("\u2212", "-"), // minus sign
        ("\u207B", "-"), // superscript minus
        ("\u00B2", "2"), // superscript two
        ("^", ""),
        ("\u00B7", " "), // middle dot
        (" cm-2", "/cm2"),
    ];

    /// <summary>Reads a number with a unit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="measure">What it says.</param>
    /// <returns>False when it is no finite number followed by a unit.</returns>
    public static bool TryParse(string text, out Measure measure)
    {
        ArgumentNullException.ThrowIfNull(text);
        measure = default;
        Match match = Form().Match(s_spellings.Aggregate(text.Trim(), (known, sign) => Replaced(known, sign.Written, sign.Meant)));
        if (!match.Success || !TryUnit(match.Groups["unit"].Value, out (Dimension Dimension, double Factor) unit))
        {
            return false;
        }

        double value = double.Parse(match.Groups["number"].Value, NumberStyles.Float, CultureInfo.InvariantCulture);
        measure = new Measure(value * unit.Factor, unit.Dimension);
        return double.IsFinite(measure.Value);
    }

    /// <summary>Examples of a dimension, for messages.</summary>
    /// <param name="dimension">The dimension.</param>
    public static string Example(Dimension dimension)
    {
        return dimension switch
        {
            Dimension.Time => "10 s, 5 minutes or 2 hours",
            Dimension.Voltage => "3.8 V or 50 mV",
            Dimension.Current => "0.1 mA or 50 uA",
            Dimension.CurrentDensity => "0.2 mA/cm2 or 50 uA/cm2",
            Dimension.Power => "1 mW",
            Dimension.Resistance => "100 Ohm",
            Dimension.Pressure => "5 MPa or 500 kPa",
            Dimension.Temperature => "25 °C",
            Dimension.ArealCharge => "0.1 mAh/cm2",
            Dimension.Stiffness => "0.1 MPa/um",
            Dimension.Area => "1.13 cm2",
            Dimension.TemperatureDifference => "3 K",
            Dimension.Energy => "0.38 eV",
            Dimension.Force => "5 kN",
            Dimension.Sensitivity => "2 mV/V",
            Dimension.Frequency => "4 Hz",
            Dimension.Capacitance => "1 nF",
            Dimension.ArealResistance => "25 Ohm cm2",
            Dimension.ArealCapacitance => "1 uF/cm2",
            _ => "80 %",
        };
    }

    private static string Replaced(string text, string written, string meant)
    {
        return text.Replace(written, meant, StringComparison.Ordinal);
    }

    private static bool TryUnit(string text, out (Dimension Dimension, double Factor) unit)
    {
        if (s_units.TryGetValue(text, out unit))
        {
            return true;
        }

        bool time = s_times.TryGetValue(text, out double seconds);
        unit = (Dimension.Time, seconds);
        return time;
    }

    [GeneratedRegex(
        @"^(?<number>[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?)\s*(?<unit>[^0-9\s].*)$",
        RegexOptions.ExplicitCapture,
        60_000
    )]
    private static partial Regex Form();
}
