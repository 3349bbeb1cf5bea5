using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>
/// Strips an electrode and plates the same charge back: what of the rise of the interface resistance stays, over the rise. Above 0
/// voids have not closed again, below 1 plating has closed some.
/// </summary>
public sealed class StripResidue : IMeasurement
{
    /// <inheritdoc/>
    public string Name => "strip_asymmetry";

    /// <inheritdoc/>
    public string Unit => "1";

    /// <inheritdoc/>
    public double Take(CellDefinition kind, Arguments with)
    {
        ArgumentNullException.ThrowIfNull(with);
        double density = with.Positive("density");
        double seconds = with.Get("half_hours", 1.0) * PhysicalConstants.SecondsPerHour;
        var test = new TestCell(kind, with, pressure: 0.0);
        double fresh = Interface(test.Cell);
        test.Drive(-density, seconds, double.PositiveInfinity);
        double stripped = Interface(test.Cell);
        test.Drive(density, seconds, double.PositiveInfinity);
        double plated = Interface(test.Cell);
        return (plated - fresh) / (stripped - fresh);
    }

    /// <summary>One interface alone, as a third electrode shows it.</summary>
    private static double Interface(Cell cell)
    {
        return cell.Parameters.Lithium.At(cell.State.Negative, -1.0, cell.Conditions).Total;
    }
}
