namespace SSBms.Laboratory.Measurements;

/// <summary>One cycle of a full cell.</summary>
/// <param name="Charged">mAh/cm².</param>
/// <param name="Discharged">mAh/cm².</param>
/// <param name="Energy">Of the discharge, mWh/cm².</param>
internal readonly record struct FullCycle(double Charged, double Discharged, double Energy);
