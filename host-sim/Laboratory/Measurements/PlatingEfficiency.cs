using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;

namespace SSBms.Laboratory.Measurements;

/// <summary>What of the lithium plated on a bare collector is stripped again before the cell polarises: its coulombic efficiency.</summary>
public sealed class PlatingEfficiency : IMeasurement
{
    private const double Polarised = 1.0;

    /// <inheritdoc/>
    public string Name => "plating_efficiency";

    /// <inheritdoc/>
    public string Unit => "%";

    /// <inheritdoc/>
    public double Take(CellDefinition kind, Arguments with)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(with);
        if (kind.Kind != CellKind.Half)
        {
            throw new InputException($"cell \"{kind.Id}\" has no bare collector; expected a half cell for a plating efficiency");
        }

        double density = with.Positive("density");
        double seconds = with.Get("half_hours", 1.0) * PhysicalConstants.SecondsPerHour;
        var test = new TestCell(kind, with, TestCell.UsualPressure);
        test.Drive(density, seconds, double.PositiveInfinity);
        return 100.0 * test.Drive(-density, seconds, Polarised) / seconds;
    }
}
