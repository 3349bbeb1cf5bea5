namespace SSBms.Bench.Fixture;

/// <summary>The last moment before the contacts opened, as it truly was.</summary>
/// <param name="AtMicroseconds">When they opened, µs.</param>
/// <param name="Cause">What took the coil's current away, in words.</param>
/// <param name="Truth">Cell and fixture just before.</param>
public sealed record Opening(long AtMicroseconds, string Cause, TrueState Truth);
