namespace SSBms.Bench.Runs;

/// <summary>What came out of one run of one case.</summary>
public sealed record RunResult
{
    /// <summary>True with the guard.</summary>
    public required bool Guarded { get; init; }

    /// <summary>How it ended.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>One sentence on what happened.</summary>
    public required string Summary { get; init; }

    /// <summary>Length of the record, s.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>Why the contactor opened; null when it did not.</summary>
    public required TripInfo? Trip { get; init; }

    /// <summary>The first diagnosis that only warns; null: none was raised.</summary>
    public required string? FirstWarning { get; init; }

    /// <summary>The first true limit, by the name of its diagnosis, that was exceeded for more than a second with the cell connected; null: none was.</summary>
    public required string? FirstViolation { get; init; }

    /// <summary>The record.</summary>
    public required Series Series { get; init; }

    /// <summary>What happened when.</summary>
    public required IReadOnlyList<Mark> Marks { get; init; }

    /// <summary>Step resistances the guard measured.</summary>
    public required IReadOnlyList<ResistancePoint> StepResistances { get; init; }

    /// <summary>Charge of each cycle, where steps were repeated.</summary>
    public required IReadOnlyList<CycleCapacity> Cycles { get; init; }

    /// <summary>How each step of the cycler that was begun has ended.</summary>
    public required IReadOnlyList<StepEnd> StepEnds { get; init; }

    /// <summary>Voltage against charge of each labelled step.</summary>
    public required IReadOnlyList<CapacityCurve> Curves { get; init; }

    /// <summary>Figures by name; the unit stands in the name.</summary>
    public required IReadOnlyDictionary<string, double> Figures { get; init; }
}
