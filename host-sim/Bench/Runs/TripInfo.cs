namespace SSBms.Bench.Runs;

/// <summary>Why the guard tripped, and what was true then.</summary>
/// <param name="Diagnosis">Name of the diagnosis.</param>
/// <param name="TimeSeconds">When, s from the start of the record.</param>
/// <param name="Watched">The quantity that crossed its bound.</param>
/// <param name="Value">Its value, in its unit; NaN for what is either so or not.</param>
/// <param name="Bound">The bound, likewise.</param>
/// <param name="Unit">The unit of both.</param>
/// <param name="Text">All this in words.</param>
/// <param name="Values">Everything that the guard knew at that moment.</param>
/// <param name="Truth">The simulated cell and fixture just before the contactor opened.</param>
/// <param name="IsFalse">True when the cell was not beyond the bound; null when the diagnosis is not about the cell.</param>
public sealed record TripInfo(
    string Diagnosis,
    double TimeSeconds,
    string Watched,
    double Value,
    double Bound,
    string Unit,
    string Text,
    IReadOnlyList<NamedValue> Values,
    IReadOnlyList<NamedValue> Truth,
    bool? IsFalse
);
