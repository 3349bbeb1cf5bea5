namespace SSBms.Bench.Reaction;

/// <summary>The time within which the guard reacts, computed from cycle, conversions, samples and parts.</summary>
/// <param name="Milliseconds">The bound, ms; not a number when nothing is promised.</param>
/// <param name="Why">How it comes about, or why there is none.</param>
public sealed record ReactionPromise(double Milliseconds, string Why)
{
    /// <summary>True when there is a bound.</summary>
    public bool IsGiven => !double.IsNaN(Milliseconds);

    /// <summary>No bound.</summary>
    /// <param name="why">Why there is none.</param>
    public static ReactionPromise None(string why)
    {
        return new ReactionPromise(double.NaN, why);
    }
}
