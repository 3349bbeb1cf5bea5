namespace SSBms.Bench.Link;

/// <summary>What a board guards.</summary>
/// <param name="Name">Name of the profile; empty when there is none.</param>
/// <param name="Hash">Its hash; 0 when there is none.</param>
/// <param name="Fault">Why there is none; empty when there is one.</param>
public sealed record BoardProfile(string Name, uint Hash, string Fault);
