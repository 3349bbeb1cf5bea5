namespace SSBms.Live.Simulation;

/// <summary>How far a simulated experiment has come.</summary>
/// <param name="Seconds">Simulated time since the board was switched on, s.</param>
/// <param name="Phrase">The step that is carried out, as it was written; empty before the first and after the last.</param>
/// <param name="Share">Share of the experiment that is done, 0 to 1.</param>
/// <param name="Ended">How it has ended, in words; empty while it goes on.</param>
/// <param name="ContactFraction">Share of the simulated interface that is in contact, 0 to 1: what no board can measure.</param>
/// <param name="Conducts">True while the simulated contacts conduct, whatever the board believes.</param>
public sealed record LiveProgress(double Seconds, string Phrase, double Share, string Ended, double ContactFraction, bool Conducts);
