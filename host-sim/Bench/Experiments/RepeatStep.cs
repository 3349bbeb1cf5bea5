namespace SSBms.Bench.Experiments;

/// <summary>Steps that run several times; one time is one cycle of the record.</summary>
/// <param name="Text">How often, as written.</param>
/// <param name="Times">At most this often.</param>
/// <param name="Steps">What is repeated.</param>
/// <param name="CapacityFloor">Ends when a discharge gives less than this share of the first one; null: never.</param>
public sealed record RepeatStep(string Text, int Times, IReadOnlyList<ExperimentStep> Steps, double? CapacityFloor)
    : ExperimentStep(Text, null);
