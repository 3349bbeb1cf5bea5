namespace SSBms.Cli.Studies;

/// <summary>The share of runs in which something has not happened yet, from one moment on.</summary>
/// <param name="Seconds">That moment, s from the start of the runs; not negative.</param>
/// <param name="Share">The share, from 0 to 1.</param>
/// <param name="Low">Lower end of its 95 % interval, from 0 to 1; NaN where there is none, as when nothing is left.</param>
/// <param name="High">Upper end of that interval.</param>
public sealed record SurvivalStep(double Seconds, double Share, double Low, double High);
