using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>Share of the charge that a charged full cell loses at rest.</summary>
public sealed class SelfDischarge : IMeasurement
{
    /// <inheritdoc/>
    public string Name => "self_discharge";

    /// <inheritdoc/>
    public string Unit => "%";

    /// <inheritdoc/>
    public double Take(CellDefinition kind, Arguments with)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(with);
        double density = with.Get("rate", 0.1);
        double rest = with.Positive("rest_hours") * PhysicalConstants.SecondsPerHour;
        var test = new TestCell(kind, with, TestCell.UsualPressure);
        density *= test.Cell.NominalCapacity;
        _ = test.DriveTo(density, kind["voltage.ceiling"]);
        double charged = test.Cell.State.Filling;
        test.Rest(rest);
        return 100.0 * (test.Cell.State.Filling - charged) / (1.0 - charged);
    }
}
