namespace SSBms.Laboratory.Measurements;

/// <summary>What a drive has passed, without sign.</summary>
/// <param name="Seconds">How long it went, s.</param>
/// <param name="Charge">mAh/cm².</param>
/// <param name="Energy">mWh/cm².</param>
public readonly record struct Passed(double Seconds, double Charge, double Energy);
