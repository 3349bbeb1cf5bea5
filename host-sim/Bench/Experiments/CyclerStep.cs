namespace SSBms.Bench.Experiments;

/// <summary>What the cycler does for a while.</summary>
/// <param name="Text">The phrase as written.</param>
/// <param name="Label">The name its figures get, if it has one.</param>
/// <param name="Mode">What it holds.</param>
/// <param name="Direction">1 charges and plates, −1 discharges and strips; 0 at rest and at constant voltage.</param>
/// <param name="Current">The current, where that is held.</param>
/// <param name="Level">V, W or Ω, where that is held.</param>
public sealed record CyclerStep(string Text, string? Label, CyclerMode Mode, int Direction, Amount Current, double Level)
    : ExperimentStep(Text, Label)
{
    /// <summary>Longest duration, s; infinite when only a stop ends the step.</summary>
    public double Duration { get; init; } = double.PositiveInfinity;

    /// <summary>Voltage that ends the step, V.</summary>
    public double? StopVoltage { get; init; }

    /// <summary>Current, without sign, below which the step ends.</summary>
    public Amount? StopCurrent { get; init; }

    /// <summary>Charge passed that ends the step, mAh/cm².</summary>
    public double? StopCharge { get; init; }

    /// <summary>Longest time between two recorded rows, s; null leaves it to the recorder.</summary>
    public double? Period { get; init; }
}
