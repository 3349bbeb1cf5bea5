namespace SSBms.Bench.Runs;

/// <summary>Why the guard opened the contactor.</summary>
/// <param name="Diagnosis">Name of the diagnosis.</param>
/// <param name="TimeSeconds">When, s from the start of the record.</param>
/// <param name="Watched">The quantity that crossed its bound.</param>
/// <param name="Value">Its value, in its unit; NaN for what is either so or not.</param>
/// <param name="Bound">The bound, likewise.</param>
/// <param name="Unit">The unit of both.</param>
/// <param name="Values">Everything that was known at that moment.</param>
public sealed record TripInfo(
    string Diagnosis,
    double TimeSeconds,
    string Watched,
    double Value,
    double Bound,
    string Unit,
    IReadOnlyList<NamedValue> Values
);
