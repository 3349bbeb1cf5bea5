namespace SSBms.Bench.Runs;

/// <summary>Something that happened.</summary>
/// <param name="TimeSeconds">When, s from the start of the record.</param>
/// <param name="Kind">What kind of event.</param>
/// <param name="Text">What happened.</param>
public sealed record Mark(double TimeSeconds, MarkKind Kind, string Text);
