namespace SSBms.Bench.Experiments;

/// <summary>What the cycler does for a while.</summary>
/// <param name="Text">The phrase as written.</param>
/// <param name="Label">The name its figures get, if it has one; <see cref="StepLabel"/> puts the passes in.</param>
/// <param name="Mode">What it holds.</param>
/// <param name="Direction">1 charges and plates, −1 discharges and strips; 0 at rest, at constant voltage and along a file.</param>
/// <param name="Current">The current, where that is held.</param>
/// <param name="Level">V, W or Ω, where that is held.</param>
public sealed record CyclerStep(string Text, string? Label, CyclerMode Mode, int Direction, Amount Current, double Level)
    : ExperimentStep(Text, Label)
{
    /// <summary>Longest duration, s; infinite when only a stop ends the step.</summary>
    public double Duration { get; init; } = double.PositiveInfinity;

    /// <summary>Voltage that ends the step, V.</summary>
    public double? StopVoltage { get; init; }

    /// <summary>
    /// 1 when the step ends once its voltage has risen to the stop, −1 when it has fallen to it; 0 where the direction of the step says
    /// so, or, without one, the side on which the voltage is when the step begins.
    /// </summary>
    public int StopSide { get; init; }

    /// <summary>Current, without sign, to which the one at a held voltage falls when the step ends.</summary>
    public Amount? StopCurrent { get; init; }

    /// <summary>Charge passed that ends the step, mAh/cm².</summary>
    public double? StopCharge { get; init; }

    /// <summary>Largest current, without sign, at a held voltage; null: none but the cycler's.</summary>
    public Amount? CurrentLimit { get; init; }

    /// <summary>The current of the file, where that is followed.</summary>
    public DriveProfile? Profile { get; init; }

    /// <summary>Longest time between two recorded rows, s; null leaves it to the recorder.</summary>
    public double? Period { get; init; }
}
