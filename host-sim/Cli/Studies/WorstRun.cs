namespace SSBms.Cli.Studies;

/// <summary>A run that deserves a look.</summary>
/// <param name="Row">Its row in the table, from 0.</param>
/// <param name="Run">Its number.</param>
/// <param name="What">What is worst about it, in words.</param>
public sealed record WorstRun(int Row, long Run, string What);
