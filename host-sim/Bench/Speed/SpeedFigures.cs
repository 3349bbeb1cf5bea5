namespace SSBms.Bench.Speed;

/// <summary>How fast the bench is on this machine, on one core.</summary>
/// <param name="CyclesPerSecond">Closed-loop control cycles per second: cell, cycler, chips at register level, firmware.</param>
/// <param name="FirmwareCycleNanoseconds">Time of one control cycle of the firmware with the chips it talks to, ns.</param>
/// <param name="BytesPerCycle">Bytes allocated per control cycle after warm-up.</param>
public sealed record SpeedFigures(double CyclesPerSecond, double FirmwareCycleNanoseconds, double BytesPerCycle);
