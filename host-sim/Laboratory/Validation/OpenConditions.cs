using SSBms.Laboratory.Measurements;

namespace SSBms.Laboratory.Validation;

/// <summary>
/// What else the conditions may have been that a source does not say: half and twice as much of each, as of a number of the catalogue
/// (<see cref="PlausibleRange"/>). How often and down to where a life is counted is no condition but a definition, and the same for all.
/// </summary>
public static class OpenConditions
{
    private const double Factor = 2.0;

    private static readonly string[] s_names =
    [
        "pressure",
        "rate",
        "density",
        "charge_rate",
        "half_hours",
        "minutes",
        "hours",
        "hours_at_most",
        "rest_hours",
        "stiffness",
    ];

    /// <summary>One condition at one end of its range each.</summary>
    /// <param name="asked">What the measurement asked for.</param>
    public static IEnumerable<(string Name, double Value)> Ends(IReadOnlyDictionary<string, Condition> asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        foreach (string name in s_names)
        {
            if (asked.TryGetValue(name, out Condition condition) && IsOpen(name, condition))
            {
                yield return (name, condition.Value / Factor);
                yield return (name, condition.Value * Factor);
            }
        }
    }

    private static bool IsOpen(string name, Condition condition)
    {
        return !condition.Printed && condition.Value > 0.0 && (name == "pressure" || ConditionText.IsSaid(name, condition));
    }
}
