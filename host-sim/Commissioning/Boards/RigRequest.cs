namespace SSBms.Commissioning.Boards;

/// <summary>What somebody beside a rig is asked to do now.</summary>
/// <param name="Verb">What.</param>
/// <param name="Value">MPa, °C or mA/cm², as the verb says; 0 where it takes none.</param>
/// <param name="Seconds">How long a current may flow, s; 0 where it is none.</param>
/// <param name="Text">The same in words, one line.</param>
public sealed record RigRequest(RigVerb Verb, double Value, double Seconds, string Text);
