using SSBms.Bench.Runs;
using SSBms.Recordings.Surveys;

namespace SSBms.Bench.Replay;

/// <summary>What a replay has shown.</summary>
public sealed record ReplayResult
{
    /// <summary>What was replayed.</summary>
    public required ReplaySetup Setup { get; init; }

    /// <summary>Trips in their order. Only the first is what a guard would have done: it would have changed what follows.</summary>
    public required IReadOnlyList<ReplayTrip> Trips { get; init; }

    /// <summary>Why the guard was not ready when the recording began; null when it was.</summary>
    public required string? Unready { get; init; }

    /// <summary>One sentence on what a guard would have done.</summary>
    public required string Summary { get; init; }

    /// <summary>What happened when.</summary>
    public required IReadOnlyList<Mark> Marks { get; init; }

    /// <summary>What the guard measured and published; where it is long, thinned evenly but for the cycles in which something happened.</summary>
    public required Series Series { get; init; }

    /// <summary>What was recorded then, an entry for each row of the series.</summary>
    public required IReadOnlyList<RecordedMoment> Recorded { get; init; }

    /// <summary>Step resistances, thinned evenly where there are many.</summary>
    public required IReadOnlyList<ResistancePoint> Resistances { get; init; }

    /// <summary>Figures by name; the unit stands in the name.</summary>
    public required IReadOnlyDictionary<string, double> Figures { get; init; }

    /// <summary>Charge and energy of each cycle.</summary>
    public IReadOnlyList<RecordedCycle> Cycles => Setup.Survey.Cycles.Cycles;
}
