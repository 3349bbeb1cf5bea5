using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>After how long at rest an interphase has grown so much that the electrolyte cracks.</summary>
public sealed class CrackTime : IMeasurement
{
    private const double Step = 360.0;

    /// <inheritdoc/>
    public string Name => "crack_time";

    /// <inheritdoc/>
    public string Unit => "h";

    /// <inheritdoc/>
    public double Take(CellDefinition kind, Arguments with)
    {
        ArgumentNullException.ThrowIfNull(with);
        double seconds = with.Positive("hours_at_most") * PhysicalConstants.SecondsPerHour;
        var test = new TestCell(kind, with, TestCell.UsualPressure);
        double passed = 0.0;
        while (passed < seconds && !test.Cell.State.Cracked)
        {
            test.Rest(Step);
            passed += Step;
        }

        return passed / PhysicalConstants.SecondsPerHour;
    }
}
