namespace SSBms.Bench.Experiments;

/// <summary>Steps that run several times; one time is one cycle of the record.</summary>
/// <param name="Text">How often, as written.</param>
/// <param name="Times">At most this often.</param>
/// <param name="Steps">What is repeated.</param>
public sealed record RepeatStep(string Text, int Times, IReadOnlyList<ExperimentStep> Steps) : ExperimentStep(Text, null)
{
    /// <summary>Ends when a discharge gives less than this share of the first one of the block; null: never.</summary>
    public double? CapacityFloor { get; init; }

    /// <summary>Ends when a discharge gives less than this, mAh/cm²; null: never.</summary>
    public double? DischargeFloor { get; init; }

    /// <summary>Ends after a pass in which a step ended at or below this voltage, V; null: never.</summary>
    public double? VoltageFloor { get; init; }

    /// <summary>Ends after a pass in which a step ended at or above this voltage, V; null: never.</summary>
    public double? VoltageCeiling { get; init; }

    /// <summary>Ends after the pass in which the charge passed since the block began, without sign, came to this, mAh/cm²; null: never.</summary>
    public double? ChargeCeiling { get; init; }

    /// <summary>True when a pass charges and discharges, so that it is a cycle of the cell.</summary>
    public bool IsCycle =>
        Steps.OfType<CyclerStep>().Any(step => step.Direction > 0) && Steps.OfType<CyclerStep>().Any(step => step.Direction < 0);
}
