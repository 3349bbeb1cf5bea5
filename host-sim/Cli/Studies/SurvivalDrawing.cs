namespace SSBms.Cli.Studies;

/// <summary>Leaves out steps that nobody could see.</summary>
public static class SurvivalDrawing
{
    private const double Visible = 0.001;

    /// <summary>Chooses the steps that a plot needs.</summary>
    /// <param name="steps">All of them; the first has a share of 1.</param>
    /// <returns>The first, the last, and between them each that lies a thousandth below the one before.</returns>
    public static IEnumerable<SurvivalStep> Steps(IReadOnlyList<SurvivalStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        double drawn = double.PositiveInfinity;
        for (int i = 0; i < steps.Count; i++)
        {
            if (steps[i].Share <= drawn - Visible || i == steps.Count - 1)
            {
                drawn = steps[i].Share;
                yield return steps[i];
            }
        }
    }
}
