namespace SSBms.Bench.Reaction;

/// <summary>Measures trials over many phases, on all cores; the result does not depend on how many there are.</summary>
public static class ReactionStudy
{
    /// <summary>Measures.</summary>
    /// <param name="trials">What happens.</param>
    /// <param name="phases">How often each, 1 or more.</param>
    /// <param name="seed">Draws boards and phases.</param>
    /// <returns>The figures, in the order of the trials.</returns>
    public static IReadOnlyList<ReactionFigures> Measure(IReadOnlyList<ReactionTrial> trials, int phases, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(trials);
        ArgumentOutOfRangeException.ThrowIfLessThan(phases, 1);
        var times = new ReactionTimes[trials.Count * phases];
        Parallel.For(0, times.Length, i => times[i] = ReactionRun.Measure(trials[i / phases], seed, i % phases));
        return [.. trials.Select((trial, i) => new ReactionFigures(trial, times[(i * phases)..((i + 1) * phases)]))];
    }
}
