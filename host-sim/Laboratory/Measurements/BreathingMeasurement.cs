using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>How much thicker the cell becomes per charge, from a charge of an hour.</summary>
public sealed class BreathingMeasurement : IMeasurement
{
    /// <inheritdoc/>
    public string Name => "breathing";

    /// <inheritdoc/>
    public string Unit => "um.cm2/mAh";

    /// <inheritdoc/>
    public double Take(CellDefinition kind, Arguments with)
    {
        ArgumentNullException.ThrowIfNull(with);
        double density = with.Get("density", 0.1);
        var test = new TestCell(kind, with, TestCell.UsualPressure);
        double before = test.Cell.Breathing;
        test.Drive(density, PhysicalConstants.SecondsPerHour, double.PositiveInfinity);
        return (test.Cell.Breathing - before) / density;
    }
}
