namespace SSBms.Cli.Output;

/// <summary>Voltage over capacity of one half of a cycle.</summary>
/// <param name="Cycle">Number of the cycle, from 1.</param>
/// <param name="Charges">True for the charge, false for the discharge.</param>
/// <param name="Capacity">Charge passed, mAh/cm².</param>
/// <param name="Voltage">V.</param>
public sealed record CycleCurve(int Cycle, bool Charges, IReadOnlyList<double> Capacity, IReadOnlyList<double> Voltage);
