namespace SSBms.Laboratory.Validation;

/// <summary>A published number beside the simulated one.</summary>
/// <param name="Case">What was published.</param>
/// <param name="Simulated">What the simulator measured, in the same unit.</param>
public sealed record Comparison(PublishedCase Case, double Simulated)
{
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

    /// <summary>True for a number that set no parameter.</summary>
    public bool IsPrediction => Case.Fitted is null;

    /// <summary>True when it is as declared: inside, or outside with a reason.</summary>
    public bool AsDeclared => Within == (Case.Outside.Length == 0);
}
