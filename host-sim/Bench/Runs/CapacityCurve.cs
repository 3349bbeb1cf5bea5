namespace SSBms.Bench.Runs;

/// <summary>Voltage against charge of a labelled step.</summary>
/// <param name="Label">The label.</param>
/// <param name="Charge">Charge passed, mAh/cm².</param>
/// <param name="Voltage">V.</param>
public sealed record CapacityCurve(string Label, IReadOnlyList<double> Charge, IReadOnlyList<double> Voltage);
