using SSBms.Bench.Runs;

namespace SSBms.Bench.Replay;

/// <summary>A trip of the guard in a replay.</summary>
/// <param name="Info">Why, and what the guard knew.</param>
/// <param name="Line">Line of the file that it was at or just behind.</param>
public sealed record ReplayTrip(TripInfo Info, long Line);
