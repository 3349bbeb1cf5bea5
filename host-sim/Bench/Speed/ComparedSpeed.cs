namespace SSBms.Bench.Speed;

/// <summary>Control cycles per second of two builds, measured one directly after the other.</summary>
/// <param name="Here">This build.</param>
/// <param name="Other">The other build.</param>
public readonly record struct ComparedSpeed(double Here, double Other)
{
    /// <summary>How much faster this build is than the other.</summary>
    public double Ratio => Here / Other;
}
