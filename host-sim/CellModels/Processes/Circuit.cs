namespace SSBms.CellModels.Processes;

/// <summary>What is around the particles of a cathode.</summary>
/// <param name="Density">Current density at the terminals, mA/cm², positive charges.</param>
/// <param name="Leak">Conductance of a leak between them, mA/cm²/V.</param>
/// <param name="Source">Voltage of the terminals over that of the particles' surface without current, V.</param>
/// <param name="Resistance">What a current of ions meets, V·cm²/mA.</param>
/// <param name="Oxidation">The most that is oxidised within the operating window, mA/cm².</param>
public readonly record struct Circuit(double Density, double Leak, double Source, double Resistance, double Oxidation = 0.0);
