namespace SSBms.Bench.Runs;

/// <summary>One sentence on what happened in a run.</summary>
public static class RunSummary
{
    /// <summary>The sentence.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="observer">What the guard did; null without the guard.</param>
    /// <param name="marks">What happened when.</param>
    /// <param name="seconds">Length of the record, s.</param>
    public static string Of(Outcome outcome, GuardObserver? observer, IReadOnlyList<Mark> marks, double seconds)
    {
        ArgumentNullException.ThrowIfNull(marks);
        Mark? trip = marks.FirstOrDefault(mark => mark.Kind == MarkKind.Trip);
        if (outcome == Outcome.Tripped && trip is not null)
        {
            return $"The guard opened the contactor after {Durations.Show(trip.TimeSeconds)}: {trip.Text}.";
        }

        Mark? last = marks.LastOrDefault(mark => mark.Kind is MarkKind.Short or MarkKind.Contact);
        return outcome switch
        {
            Outcome.Completed when observer is null => $"Every step was carried out in {Durations.Show(seconds)}.",
            Outcome.Completed => $"Every step was carried out in {Durations.Show(seconds)}; nothing tripped.",
            Outcome.Stopped => $"Stopped from outside after {Durations.Show(seconds)}; what would have come later was not simulated.",
            Outcome.Failed when last is null => $"The guard never became ready: {observer?.LastRaised ?? "none"}.",
            _ => $"After {Durations.Show(last?.TimeSeconds ?? seconds)} {last?.Text ?? "the run ended"}.",
        };
    }
}
