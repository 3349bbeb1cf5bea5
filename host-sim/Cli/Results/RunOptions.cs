namespace SSBms.Cli.Results;

/// <summary>What the command line of a run says about what is simulated.</summary>
/// <param name="Seed">Seed of everything random, instead of the file's; null leaves it.</param>
/// <param name="WithoutGuard">True when the guard is left out.</param>
internal sealed record RunOptions(ulong? Seed, bool WithoutGuard);
