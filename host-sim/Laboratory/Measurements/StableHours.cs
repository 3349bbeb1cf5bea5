using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>How long a cell is plated and stripped to and fro until it shorts, polarises or has no lithium left.</summary>
public sealed class StableHours : IMeasurement
{
    /// <inheritdoc/>
    public string Name => "stable_hours";

    /// <inheritdoc/>
    public string Unit => "h";

    /// <inheritdoc/>
    public double Take(CellDefinition kind, Arguments with)
    {
        ArgumentNullException.ThrowIfNull(with);
        double density = with.Positive("density");
        double half = with.Get("half_hours", 1.0) * PhysicalConstants.SecondsPerHour;
        double seconds = with.Positive("hours_at_most") * PhysicalConstants.SecondsPerHour;
        double polarised = with.Get("polarised", 1.0);
        var test = new TestCell(kind, with, TestCell.UsualPressure);
        double passed = 0.0;
        for (double direction = 1.0; passed < seconds; direction = -direction)
        {
            double wanted = Math.Min(half, seconds - passed);
            double done = test.Drive(direction * density, wanted, polarised);
            passed += done;
            if (done < wanted || test.Cell.Shorted)
            {
                break;
            }
        }

        return passed / PhysicalConstants.SecondsPerHour;
    }
}
