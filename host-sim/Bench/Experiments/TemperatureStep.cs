namespace SSBms.Bench.Experiments;

/// <summary>Sets the chamber, at once or evenly over a time while the next steps run; the cell follows with its lag.</summary>
/// <param name="Text">The phrase as written.</param>
/// <param name="Celsius">Where to, °C.</param>
/// <param name="Seconds">How long it takes, s; 0 at once.</param>
public sealed record TemperatureStep(string Text, double Celsius, double Seconds) : ExperimentStep(Text, null);
