namespace SSBms.Commissioning.Rigs;

/// <summary>What the instruments of a rig show.</summary>
/// <param name="Volts">Voltage of the cell, V.</param>
/// <param name="Density">Current density, mA/cm², positive where it charges.</param>
/// <param name="Megapascal">Stack pressure, MPa.</param>
/// <param name="Celsius">Temperature of the cell, °C.</param>
public readonly record struct RigReading(double Volts, double Density, double Megapascal, double Celsius);
