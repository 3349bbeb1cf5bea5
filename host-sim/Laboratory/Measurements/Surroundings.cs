namespace SSBms.Laboratory.Measurements;

/// <summary>What a cell is measured in.</summary>
/// <param name="Celsius">Temperature, °C.</param>
/// <param name="Megapascal">Stack pressure, MPa.</param>
public readonly record struct Surroundings(double Celsius, double Megapascal);
