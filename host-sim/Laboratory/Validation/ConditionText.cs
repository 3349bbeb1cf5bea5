using System.Globalization;
using SSBms.CellModels.Definitions;
using SSBms.Laboratory.Measurements;

namespace SSBms.Laboratory.Validation;

/// <summary>The conditions of a row in words: pressure and temperature always, the rest where the case says it.</summary>
public static class ConditionText
{
    private const string Assumed = "*";

    private static readonly (string Name, string Before, string After)[] s_forms =
    [
        ("rate", "", " C"),
        ("density", "", " mA/cm2"),
        ("slow_rate", "over ", " C"),
        ("charge_rate", "charged at ", " C"),
        ("held_rate", "held until ", " C"),
        ("one_c", "1 C of ", " mA/cm2"),
        ("discharged_at", "discharged at ", " degC"),
        ("half_hours", "half cycle ", " h"),
        ("step", "steps of ", " mA/cm2"),
        ("minutes", "", " min each way"),
        ("half_charge", "", " mAh/cm2 each way"),
        ("hours", "after ", " h"),
        ("hours_at_most", "for ", " h"),
        ("rest_hours", "rest of ", " h"),
        ("before_hours", "after ", " h of it"),
        ("fixture_creep", "fixture that loses ", " % a decade"),
        ("cycle", "cycle ", ""),
        ("cycles", "", " cycles"),
        ("fraction", "down to ", " of the first"),
        ("peak_pressure", "after ", " MPa"),
        ("high_pressure", "to ", " MPa"),
        ("measured_at", "measured at ", " degC"),
        ("stiffness", "clamp of ", " MPa/um"),
        ("depth", "down to a contact of ", ""),
    ];

    /// <summary>Writes them.</summary>
    /// <param name="asked">What the measurement asked for.</param>
    /// <param name="cell">The cell, whose reference temperature holds where none is asked for.</param>
    public static string Of(IReadOnlyDictionary<string, Condition> asked, CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(cell);
        Condition pressure = asked.GetValueOrDefault("pressure");
        Condition temperature = asked.GetValueOrDefault("temperature", new Condition(cell["temperature.reference"], false, false));
        bool known = temperature.Printed || cell.Parameters.First(number => number.Name == "temperature.reference").Basis != Basis.Assumed;
        List<string> parts =
        [
            $"{Number(pressure.Value)} MPa{(pressure.Printed ? "" : Assumed)}",
            $"{Number(temperature.Value)} degC{(known || temperature.Value == Room ? "" : Assumed)}",
        ];
        foreach ((string name, string before, string after) in s_forms)
        {
            if (asked.TryGetValue(name, out Condition condition) && IsSaid(name, condition))
            {
                parts.Add($"{before}{Number(condition.Value)}{after}{(condition.Printed ? "" : Assumed)}");
            }
        }

        return string.Join(", ", parts);
    }

    private const double Room = 25.0;

    /// <summary>A condition that was left at nothing has no part in the case; the length of a half cycle has one wherever there is a current.</summary>
    internal static bool IsSaid(string name, Condition condition)
    {
        return condition.Given || (name is "half_hours" or "minutes" or "stiffness" or "fraction" && condition.Value > 0.0);
    }

    private static string Number(double value)
    {
        return value.ToString("G4", CultureInfo.InvariantCulture);
    }
}
