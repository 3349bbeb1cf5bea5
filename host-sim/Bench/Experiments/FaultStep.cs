namespace SSBms.Bench.Experiments;

/// <summary>Breaks or mends a part of the board, now or after a time while the next steps run.</summary>
/// <param name="Text">The phrase as written.</param>
/// <param name="Part">The part, by the name the virtual board gives it.</param>
/// <param name="Fault">What is wrong with it from then on.</param>
/// <param name="Seconds">When, s from now.</param>
public sealed record FaultStep(string Text, string Part, string Fault, double Seconds) : ExperimentStep(Text, null);
