namespace SSBms.Bench.Fuzz;

/// <summary>How many inputs of a kind were tried.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Inputs">How many.</param>
/// <param name="Seconds">How long they took together, s.</param>
/// <param name="Slowest">How long the slowest took, s; without the setting up of blocks.</param>
public sealed record FuzzCount(string Kind, long Inputs, double Seconds, double Slowest);
