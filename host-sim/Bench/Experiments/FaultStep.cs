using SSBms.Bench.Faults;

namespace SSBms.Bench.Experiments;

/// <summary>Breaks or mends a part of board or fixture, now or after a time while the next steps run.</summary>
/// <param name="Text">The phrase as written.</param>
/// <param name="Fault">What is wrong with it from then on.</param>
/// <param name="Value">How much, or where.</param>
/// <param name="Seconds">When, s from now.</param>
public sealed record FaultStep(string Text, FaultRow Fault, FaultValue Value, double Seconds) : ExperimentStep(Text, null);
