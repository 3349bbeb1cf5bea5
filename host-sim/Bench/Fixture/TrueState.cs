using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Bench.Fixture;

/// <summary>Cell and fixture as they truly are at a moment, whatever the board has measured.</summary>
/// <param name="Voltage">Terminal voltage, V.</param>
/// <param name="Density">Current density, mA/cm²; positive plates.</param>
/// <param name="Pressure">Stack pressure, MPa.</param>
/// <param name="Hottest">The hotter of plate and wall, °C.</param>
/// <param name="Coldest">The colder of them, °C.</param>
/// <param name="ContactFraction">Share of the interface in contact, 0 to 1.</param>
/// <param name="Resistance">Resistance when stripping, Ω; between two lithium electrodes for the current that flows, which strips one of them.</param>
/// <param name="IsShorting">True once the cell has a soft short, or more.</param>
public sealed record TrueState(
    double Voltage,
    double Density,
    double Pressure,
    double Hottest,
    double Coldest,
    double ContactFraction,
    double Resistance,
    bool IsShorting
)
{
    /// <summary>What a cell is at this moment.</summary>
    /// <param name="stand">The cell in its clamp.</param>
    /// <param name="density">Current density, mA/cm²; positive plates.</param>
    /// <param name="voltage">Its terminal voltage, V.</param>
    internal static TrueState Of(CellStand stand, double density, double voltage)
    {
        Cell cell = stand.Cell;
        double plate = cell.State.Temperature;
        double wall = cell.State.WallTemperature;
        return new TrueState(
            voltage,
            density,
            stand.Pressure,
            Math.Max(plate, wall),
            Math.Min(plate, wall),
            cell.ContactFraction,
            cell.Resistance(cell.Definition.Kind == CellKind.Symmetric && density > 0.0 ? 1.0 : -1.0) / cell.Area,
            cell.IsShorting
        );
    }
}
