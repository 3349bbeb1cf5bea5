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
        ["ms"] = (Dimension.Time, 1e-3),
        ["s"] = (Dimension.Time, 1),
        ["sec"] = (Dimension.Time, 1),
        ["second"] = (Dimension.Time, 1),
        ["seconds"] = (Dimension.Time, 1),
        ["min"] = (Dimension.Time, 60),
        ["minute"] = (Dimension.Time, 60),
        ["minutes"] = (Dimension.Time, 60),
        ["h"] = (Dimension.Time, 3600),
        ["hour"] = (Dimension.Time, 3600),
        ["hours"] = (Dimension.Time, 3600),
        ["day"] = (Dimension.Time, 86400),
        ["days"] = (Dimension.Time, 86400),
        ["V"] = (Dimension.Voltage, 1),
        ["mV"] = (Dimension.Voltage, 1e-3),
        ["A"] = (Dimension.Current, 1),
        ["mA"] = (Dimension.Current, 1e-3),
        ["uA"] = (Dimension.Current, 1e-6),
        ["µA"] = (Dimension.Current, 1e-6),
        ["mA/cm2"] = (Dimension.CurrentDensity, 1),
        ["mA/cm²"] = (Dimension.CurrentDensity, 1),
        ["uA/cm2"] = (Dimension.CurrentDensity, 1e-3),
        ["µA/cm2"] = (Dimension.CurrentDensity, 1e-3),
        ["µA/cm²"] = (Dimension.CurrentDensity, 1e-3),
        ["W"] = (Dimension.Power, 1),
        ["mW"] = (Dimension.Power, 1e-3),
        ["uW"] = (Dimension.Power, 1e-6),
        ["Ohm"] = (Dimension.Resistance, 1),
        ["ohm"] = (Dimension.Resistance, 1),
        ["Ω"] = (Dimension.Resistance, 1),
        ["kOhm"] = (Dimension.Resistance, 1e3),
        ["kΩ"] = (Dimension.Resistance, 1e3),
        ["MPa"] = (Dimension.Pressure, 1),
        ["kPa"] = (Dimension.Pressure, 1e-3),
        ["bar"] = (Dimension.Pressure, 0.1),
        ["°C"] = (Dimension.Temperature, 1),
        ["degC"] = (Dimension.Temperature, 1),
        ["mAh/cm2"] = (Dimension.ArealCharge, 1),
        ["mAh/cm²"] = (Dimension.ArealCharge, 1),
        ["MPa/um"] = (Dimension.Stiffness, 1),
        ["MPa/µm"] = (Dimension.Stiffness, 1),
        ["%"] = (Dimension.Share, 0.01),
        ["cm2"] = (Dimension.Area, 1),
        ["cm²"] = (Dimension.Area, 1),
        ["mm2"] = (Dimension.Area, 0.01),
        ["mm²"] = (Dimension.Area, 0.01),
        ["K"] = (Dimension.TemperatureDifference, 1),
        ["eV"] = (Dimension.Energy, 1),
        ["meV"] = (Dimension.Energy, 1e-3),
        ["N"] = (Dimension.Force, 1),
        ["kN"] = (Dimension.Force, 1e3),
        ["V/V"] = (Dimension.Sensitivity, 1),
        ["mV/V"] = (Dimension.Sensitivity, 1e-3),
        ["Hz"] = (Dimension.Frequency, 1),
    };

    /// <summary>Reads a number with a unit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="measure">What it says.</param>
    /// <returns>False when it is no finite number followed by a unit.</returns>
    public static bool TryParse(string text, out Measure measure)
    {
        measure = default;
        Match match = Form().Match(text.Trim());
        if (!match.Success || !s_units.TryGetValue(match.Groups["unit"].Value, out (Dimension Dimension, double Factor) unit))
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
            _ => "80 %",
        };
    }

    [GeneratedRegex(@"^(?<number>[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)\s*(?<unit>[^\d\s].*)$", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Form();
}
