using SSBms.Control;

namespace SSBms.Bench.Reaction;

/// <summary>How soon the guard reacted to an event, over many phases of cycle and conversions.</summary>
/// <param name="Trial">The event.</param>
/// <param name="Times">Every run, in the order of the phases.</param>
public sealed record ReactionFigures(ReactionTrial Trial, IReadOnlyList<ReactionTimes> Times)
{
    /// <summary>Runs without a reaction.</summary>
    public int Never => Times.Count(time => double.IsNaN(time.Reaction));

    /// <summary>The longest, ms; not a number when there was none at all.</summary>
    public double Worst => Seen(time => time.Reaction).DefaultIfEmpty(double.NaN).Max();

    /// <summary>The mean of those that came, ms.</summary>
    public double Mean => Seen(time => time.Reaction).DefaultIfEmpty(double.NaN).Average();

    /// <summary>The longest until the coil lost its current, ms.</summary>
    public double WorstCommand => Seen(time => time.Command).DefaultIfEmpty(double.NaN).Max();

    /// <summary>True unless a reaction that was promised came later, or never.</summary>
    public bool IsKept => !Trial.Promise.IsGiven || (Never == 0 && Worst <= Trial.Promise.Milliseconds);

    /// <summary>What the runs tripped for, with how many did, most frequent first.</summary>
    public IEnumerable<(DiagnosisCode Trip, int Runs)> Trips =>
        Times
            .GroupBy(time => time.Trip)
            .Select(group => (group.Key, group.Count()))
            .OrderByDescending(trip => trip.Item2)
            .ThenBy(trip => trip.Key);

    private IEnumerable<double> Seen(Func<ReactionTimes, double> of)
    {
        return Times.Select(of).Where(value => !double.IsNaN(value));
    }
}
