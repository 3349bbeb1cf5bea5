namespace SSBms.Laboratory.Measurements;

/// <summary>One condition of a measurement.</summary>
/// <param name="Value">What it was, in the unit of its name.</param>
/// <param name="Given">True where the case says it; false where it was assumed or has no part in the case.</param>
public readonly record struct Condition(double Value, bool Given);
