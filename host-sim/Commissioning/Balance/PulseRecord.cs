namespace SSBms.Commissioning.Balance;

/// <summary>What a stripping pulse has shown.</summary>
/// <param name="Megapascal">Stack pressure while it lasted, MPa.</param>
/// <param name="Density">Stripping current density, mA/cm², positive.</param>
/// <param name="Loss">Contact lost since before the pulse, −ln of that of all interfaces together, sweep by sweep.</param>
/// <param name="Spread">Standard deviation of one of them.</param>
/// <param name="Rest">Sweeps at rest before the pulse, from which the losses are counted.</param>
/// <param name="IsEvidence">True when it was cut because a void was seen.</param>
public sealed record PulseRecord(double Megapascal, double Density, IReadOnlyList<double> Loss, double Spread, int Rest, bool IsEvidence)
{
    /// <summary>Charge that was stripped, mAh/cm².</summary>
    public double Charge => Density * Loss.Count * PulsePlan.SweepSeconds / 3600.0;
}
