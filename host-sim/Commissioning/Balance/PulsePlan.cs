namespace SSBms.Commissioning.Balance;

/// <summary>A stripping pulse: it ends at the first evidence of a void, or when it has lasted long enough.</summary>
/// <param name="Megapascal">Stack pressure, MPa.</param>
/// <param name="Density">Stripping current density, mA/cm², positive.</param>
/// <param name="Sweeps">Sweeps that it lasts at most.</param>
public readonly record struct PulsePlan(double Megapascal, double Density, int Sweeps)
{
    /// <summary>From one sweep to the next, s: the shortest interval of the impedance channel.</summary>
    public const double SweepSeconds = 10.0;

    /// <summary>Charge that it strips at most, mAh/cm².</summary>
    public double Charge => Density * Sweeps * SweepSeconds / 3600.0;
}
