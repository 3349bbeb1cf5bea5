using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>Whether a cell that is plated too fast polarises to 5 V (1) or shorts (0), or neither in the time (0.5).</summary>
public sealed class Overload : IMeasurement
{
    private const double Polarised = 5.0;

    /// <inheritdoc/>
    public string Name => "overload";

    /// <inheritdoc/>
    public string Unit => "1";

    /// <inheritdoc/>
    public double Take(CellDefinition kind, Arguments with)
    {
        ArgumentNullException.ThrowIfNull(with);
        double density = with.Positive("density");
        double seconds = with.Get("hours_at_most", 10.0) * PhysicalConstants.SecondsPerHour;
        var test = new TestCell(kind, with, TestCell.UsualPressure);
        double done = test.Drive(density, seconds, Polarised);
        const double Neither = 0.5;
        return test.Cell.Shorted ? 0.0
            : done < seconds ? 1.0
            : Neither;
    }
}
