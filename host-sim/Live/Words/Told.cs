namespace SSBms.Live.Words;

/// <summary>Something a board says, for a person.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="Meaning">What it means, in a sentence.</param>
/// <param name="ToDo">What to do about it; empty for nothing.</param>
public sealed record Told(string Title, string Meaning, string ToDo);
