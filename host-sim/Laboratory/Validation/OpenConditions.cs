using SSBms.Laboratory.Measurements;

namespace SSBms.Laboratory.Validation;

/// <summary>
/// What else the conditions may have been that a source does not say: from half to twice as much of each, as of a number of the catalogue
/// (<see cref="PlausibleRange"/>), with a point between: a short on the way is nothing that lies between. How often and down to where a life is counted is no condition but a definition, and the same for all.
/// </summary>
public static class OpenConditions
{
    private static readonly double[] s_factors = [0.5, 0.7, 1.4, 2.0];

    private static readonly string[] s_names =
    [
        "pressure",
        "rate",
        "density",
        "charge_rate",
        "half_hours",
        "step",
        "minutes",
        "hours",
        "hours_at_most",
        "rest_hours",
        "stiffness",
    ];

    /// <summary>One condition at one point of its range each.</summary>
    /// <param name="asked">What the measurement asked for.</param>
    public static IEnumerable<(string Name, double Value)> Points(IReadOnlyDictionary<string, Condition> asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        foreach (string name in s_names)
        {
            if (asked.TryGetValue(name, out Condition condition) && IsOpen(name, condition))
            {
                foreach (double factor in s_factors)
                {
                    yield return (name, factor * condition.Value);
                }
            }
        }
    }

    private static bool IsOpen(string name, Condition condition)
    {
        return !condition.Printed && condition.Value > 0.0 && (name == "pressure" || ConditionText.IsSaid(name, condition));
    }
}
