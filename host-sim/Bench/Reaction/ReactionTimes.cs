using SSBms.Control;

namespace SSBms.Bench.Reaction;

/// <summary>How soon the guard reacted once; not a number where it never did.</summary>
/// <param name="Command">From the event to the loss of the coil's current, ms.</param>
/// <param name="Reaction">From the event to what is timed, ms.</param>
/// <param name="Trip">What it tripped for; none when it did not.</param>
public readonly record struct ReactionTimes(double Command, double Reaction, DiagnosisCode Trip);
