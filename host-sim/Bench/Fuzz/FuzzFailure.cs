namespace SSBms.Bench.Fuzz;

/// <summary>An input that did what none may do.</summary>
/// <param name="Number">Its number: with the seed, all that is needed to do it again.</param>
/// <param name="Kind">What kind of input it is.</param>
/// <param name="What">What happened, on one line.</param>
public sealed record FuzzFailure(long Number, string Kind, string What);
