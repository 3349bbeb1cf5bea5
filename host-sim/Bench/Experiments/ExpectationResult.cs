namespace SSBms.Bench.Experiments;

/// <summary>What became of an expectation.</summary>
/// <param name="Text">The clause as written.</param>
/// <param name="Ok">True when it was met, false when not; null when it could not be judged.</param>
/// <param name="Actual">What came out instead, or just so; or why it could not be judged.</param>
/// <param name="Guarded">True when it is about the guarded run.</param>
public sealed record ExpectationResult(string Text, bool? Ok, string Actual, bool Guarded);
