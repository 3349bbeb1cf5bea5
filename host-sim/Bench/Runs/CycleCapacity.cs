namespace SSBms.Bench.Runs;

/// <summary>The charge of one cycle.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Charge">Charge in, mAh/cm².</param>
/// <param name="Discharge">Charge out, mAh/cm².</param>
public sealed record CycleCapacity(int Number, double Charge, double Discharge);
