namespace SSBms.Bench.Link;

/// <summary>What a board measured in one cycle; null where nothing new arrived in it.</summary>
/// <param name="Milliseconds">When, ms after the start of that run.</param>
/// <param name="CellVoltage">Cell voltage, V.</param>
/// <param name="Current">Current, A; positive charges the cell.</param>
/// <param name="StackPressure">Stack pressure, MPa.</param>
/// <param name="PlateTemperature">Temperature of the pressure plate, the newest of ten cycles, °C.</param>
/// <param name="WallTemperature">Temperature of the die wall, the newest of ten cycles, °C.</param>
public sealed record BoardMinuteRow(
    long Milliseconds,
    double? CellVoltage,
    double? Current,
    double? StackPressure,
    double PlateTemperature,
    double WallTemperature
);
