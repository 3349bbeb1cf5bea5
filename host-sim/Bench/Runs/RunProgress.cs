namespace SSBms.Bench.Runs;

/// <summary>How far a run has come.</summary>
/// <param name="Run">Name of case and run.</param>
/// <param name="Seconds">Simulated time, s.</param>
/// <param name="Share">Share of the simulated time that is done, 0 to 1; where a stop ends a step its time is an estimate.</param>
/// <param name="State">What is going on.</param>
/// <param name="Done">True when the run is over.</param>
public sealed record RunProgress(string Run, double Seconds, double Share, string State, bool Done);
