using SSBms.Control;
using SSBms.Detection.Commissioning;

namespace SSBms.Commissioning.Steps;

/// <summary>What the cell is before any void: the circuit of its spectrum, its resistance, and its activation energies.</summary>
/// <param name="Circuit">The circuit.</param>
/// <param name="Profile">What the watch of four tones works with.</param>
/// <param name="TotalOhm">What a current meets after ten seconds, Ω·cm².</param>
/// <param name="Celsius">Temperature, °C.</param>
/// <param name="Megapascal">Stack pressure, MPa.</param>
/// <param name="Lithium">Activation energy of the lithium interface, eV.</param>
/// <param name="Electrolyte">That of the electrolyte, eV; null where films hide it.</param>
/// <param name="IsWarmed">True where the activation energies were measured; else they are those of the kind.</param>
/// <param name="ElementSpread">Relative standard deviation of the interface resistance.</param>
public sealed record Baseline(
    CellCircuit Circuit,
    InterfaceProfile Profile,
    double TotalOhm,
    double Celsius,
    double Megapascal,
    Estimate Lithium,
    Estimate? Electrolyte,
    bool IsWarmed,
    double ElementSpread
);
