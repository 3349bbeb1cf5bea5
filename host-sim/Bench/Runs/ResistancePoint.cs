namespace SSBms.Bench.Runs;

/// <summary>One step resistance as the guard measured it.</summary>
/// <param name="TimeSeconds">When, s from the first step.</param>
/// <param name="Resistance">Carried to 25 °C, Ω·cm².</param>
/// <param name="Evidence">Evidence for voids after it, standard deviations.</param>
public sealed record ResistancePoint(double TimeSeconds, double Resistance, double Evidence);
