namespace SSBms.Laboratory.Validation;

/// <summary>A published number beside the simulated one.</summary>
/// <param name="Case">What was published.</param>
/// <param name="Simulated">What the simulator measured, in the same unit.</param>
public sealed record Comparison(PublishedCase Case, double Simulated)
{
    private const double Same = 0.005;
    private const double Near = 0.03;

    /// <summary>What it measured at both ends of the plausible range of <see cref="PublishedCase.MovedBy"/>; empty without one.</summary>
    public IReadOnlyList<double> Range { get; init; } = [];

    /// <summary>What it measured over the range of each condition that the source leaves open; empty where it leaves none.</summary>
    public IReadOnlyList<double> Open { get; init; } = [];

    /// <summary>The conditions in words.</summary>
    public string Conditions { get; init; } = "";

    /// <summary>Deviation from what was published, parts of one; 0 where a bound is kept.</summary>
    public double Deviation =>
        Case.Relation switch
        {
            Relation.AtLeast when Simulated >= Case.Published => 0.0,
            Relation.AtMost when Simulated <= Case.Published => 0.0,
            _ when Case.Published == 0.0 => Simulated,
            _ => (Simulated - Case.Published) / Math.Abs(Case.Published),
        };

    /// <summary>True when the deviation is allowed.</summary>
    public bool Within => Math.Abs(Deviation) <= Case.Allowed + 1e-9;

    /// <summary>True when it is not, but would be under conditions that the source leaves open.</summary>
    public bool WithinOpen => !Within && Open.Any(other => new Comparison(Case, other).Within);

    /// <summary>True when it is, but need not be under conditions that the source leaves open.</summary>
    public bool OnlyAsAssumed => Within && Open.Any(other => !new Comparison(Case, other).Within);

    /// <summary>True for a number that set no parameter.</summary>
    public bool IsPrediction => Case.Fitted is null;

    /// <summary>True when the parameter that is said to move it does.</summary>
    public bool Moved => Range.Any(IsLeftBy);

    /// <summary>True when it is as declared: inside, or outside with a reason, and moved by what is said to move it.</summary>
    public bool AsDeclared => Within == (Case.Outside.Length == 0) && Moved == (Case.MovedBy is not null);

    /// <summary>True for a prediction that could have failed: a free parameter within its range would have made it.</summary>
    public bool IsEvidence => IsPrediction && Moved;

    /// <summary>True where another result would no longer be what this one is, by more than is allowed.</summary>
    /// <param name="other">Another result, in the same unit.</param>
    public bool IsLeftBy(double other)
    {
        return Case.Relation == Relation.Equal
            ? Math.Abs(other - Simulated) > Case.Allowed * Math.Abs(Case.Published)
            : new Comparison(Case, other).Within != Within;
    }

    /// <summary>
    /// True where an earlier row of the same paper has the same measurement with the same result and nearly the same published number, or the
    /// same cell in the same cycle, once by its mass and once by its area. Two papers that find the same are two pieces of evidence.
    /// </summary>
    /// <param name="earlier">The other row.</param>
    public bool Repeats(Comparison earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        bool sameCycle = Case.Cell.Id == earlier.Case.Cell.Id && Conditions == earlier.Conditions && IsCapacity && earlier.IsCapacity;
        bool sameResult =
            earlier.Case.Cell.Reference == Case.Cell.Reference
            && earlier.Case.Measurement.Name == Case.Measurement.Name
            && Math.Abs(earlier.Simulated - Simulated) <= Same * Math.Abs(Simulated)
            && Math.Abs(earlier.Case.Published - Case.Published) <= Near * Math.Abs(Case.Published);
        return sameCycle || sameResult;
    }

    private bool IsCapacity => Case.Measurement.Name is "capacity" or "areal_capacity";
}
