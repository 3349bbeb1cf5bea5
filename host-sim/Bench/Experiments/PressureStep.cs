namespace SSBms.Bench.Experiments;

/// <summary>Turns the clamp, at once or evenly over a time while the next steps run.</summary>
/// <param name="Text">The phrase as written.</param>
/// <param name="Megapascal">Where to, MPa.</param>
/// <param name="Seconds">How long it takes, s; 0 at once.</param>
public sealed record PressureStep(string Text, double Megapascal, double Seconds) : ExperimentStep(Text, null);
