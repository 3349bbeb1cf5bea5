namespace SSBms.Bench.Faults;

/// <summary>How much, or where, of a fault that was written with a value.</summary>
/// <param name="Number">The quantity, in the unit of its dimension; the content of a register.</param>
/// <param name="Address">The address of a register or a byte; negative: not said.</param>
/// <param name="Bit">The bit of a byte.</param>
public readonly record struct FaultValue(double Number, int Address = -1, int Bit = 0);
