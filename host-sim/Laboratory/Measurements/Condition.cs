namespace SSBms.Laboratory.Measurements;

/// <summary>One condition of a measurement.</summary>
/// <param name="Value">What it was, in the unit of its name.</param>
/// <param name="Given">True where the case says it; false where it is the usual one or has no part in the case.</param>
/// <param name="Printed">True where the source says it; false where the case, or the laboratory, assumes it.</param>
public readonly record struct Condition(double Value, bool Given, bool Printed);
