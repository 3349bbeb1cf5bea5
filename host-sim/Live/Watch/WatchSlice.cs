namespace SSBms.Live.Watch;

/// <summary>Some of the rows of a <see cref="WatchHistory"/>.</summary>
/// <param name="Times">Time of the watch, s.</param>
/// <param name="Values">A column for each <see cref="WatchChannel"/>; NaN where it is not known.</param>
/// <param name="Added">How many rows there were in all when it was taken.</param>
public sealed record WatchSlice(List<double> Times, IReadOnlyList<List<float>> Values, long Added);
