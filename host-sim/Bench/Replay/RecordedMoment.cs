namespace SSBms.Bench.Replay;

/// <summary>What was recorded at a moment at which the guard looked, whatever became of its contactor.</summary>
/// <param name="Voltage">Voltage, V.</param>
/// <param name="Current">Current, A; positive charges.</param>
/// <param name="Megapascal">Stack pressure, MPa; recorded or assumed.</param>
/// <param name="Celsius">Temperature, °C; recorded or assumed.</param>
public readonly record struct RecordedMoment(double Voltage, double Current, double Megapascal, double Celsius);
