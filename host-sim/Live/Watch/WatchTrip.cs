using SSBms.Bench.Link;

namespace SSBms.Live.Watch;

/// <summary>A trip that a board keeps, and the minute before it.</summary>
/// <param name="Trip">The trip, with all that was known.</param>
/// <param name="Minute">What was measured before it, cycle by cycle; null when the board no longer has it.</param>
/// <param name="Time">When, s of the watch; NaN for one of an earlier start of the board.</param>
public sealed record WatchTrip(BoardTrip Trip, BoardMinute? Minute, double Time);
