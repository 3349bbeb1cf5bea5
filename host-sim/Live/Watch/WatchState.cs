using SSBms.Bench.Link;
using SSBms.Runtime;

namespace SSBms.Live.Watch;

/// <summary>All that is known of a board at a moment.</summary>
/// <param name="Link">Whether it is heard.</param>
/// <param name="Since">Since when that is so.</param>
/// <param name="Reason">Why it is not heard; empty while it is.</param>
/// <param name="Status">What it told last; null when it was never heard.</param>
/// <param name="Heard">When it told that.</param>
/// <param name="Time">The same, s of the watch.</param>
/// <param name="Area">Area of the cell, cm²; NaN when it has not told yet.</param>
/// <param name="Limits">What it guards, as of a while ago; empty when it has not told yet.</param>
/// <param name="Interface">What it makes of its impedance channel; null when it has told nothing of one.</param>
/// <param name="Trips">The trips it keeps, oldest first; empty when it has not told yet.</param>
public sealed record WatchState(
    LinkState Link,
    DateTimeOffset Since,
    string Reason,
    BoardStatus? Status,
    DateTimeOffset Heard,
    double Time,
    double Area,
    IReadOnlyList<LimitMessage> Limits,
    BoardInterface? Interface,
    IReadOnlyList<WatchTrip> Trips
);
