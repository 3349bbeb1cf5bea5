namespace SSBms.Bench.Runs;

/// <summary>A number with its name and unit.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit.</param>
public sealed record NamedValue(string Name, double Value, string Unit);
