namespace SSBms.Live.Watch;

/// <summary>Something that has happened to a board or to its line.</summary>
/// <param name="Number">Running number, from 1.</param>
/// <param name="Time">When, s of the watch; NaN for what was logged in an earlier start of the board.</param>
/// <param name="Heard">When this program learned of it.</param>
/// <param name="Tone">How much it matters.</param>
/// <param name="Text">What, in one line.</param>
public sealed record WatchEvent(int Number, double Time, DateTimeOffset Heard, EventTone Tone, string Text);
