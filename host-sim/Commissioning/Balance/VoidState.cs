namespace SSBms.Commissioning.Balance;

/// <summary>Void volume at an interface, as far as a flux balance says it.</summary>
/// <param name="Volume">µm of the geometric area.</param>
/// <param name="Irreversible">The part of it that does not close, µm.</param>
public readonly record struct VoidState(double Volume, double Irreversible)
{
    private const double MicrometrePerCharge = 4.85;
    private const double SecondsPerHour = 3600.0;

    /// <summary>Share of plated lithium that is expected to fill voids; what is plated is far more than they hold.</summary>
    private const double Refilling = 0.7;

    private const double LeastContact = 0.01;

    /// <summary>Share of the area in contact.</summary>
    /// <param name="balance">The balance.</param>
    public double Contact(in VoidLaw balance)
    {
        double root = Math.Cbrt(Volume / balance.Detachment);
        return Math.Max(1.0 - root * root, LeastContact);
    }

    /// <summary>The voids after stripping for a short time.</summary>
    /// <param name="balance">The balance.</param>
    /// <param name="critical">Its critical density at the stack pressure, mA/cm².</param>
    /// <param name="healing">Its closing rate at the stack pressure, 1/s.</param>
    /// <param name="density">mA/cm², positive.</param>
    /// <param name="seconds">s.</param>
    public VoidState Stripped(in VoidLaw balance, double critical, double healing, double density, double seconds)
    {
        double first = Growth(balance, critical, density);
        if (first <= 0.0 && Volume <= Irreversible)
        {
            return this;
        }

        double middle = Math.Max(Volume + 0.5 * seconds * (first - healing * Volume), 0.0);
        double growth = new VoidState(middle, Irreversible).Growth(balance, critical, density);
        double kept = Irreversible + balance.Irreversible * growth * seconds;
        double volume = Volume + (growth - healing * middle) * seconds;
        return new VoidState(Math.Clamp(volume, Math.Min(kept, balance.Detachment), balance.Detachment), kept);
    }

    /// <summary>The voids after lithium was plated on them.</summary>
    /// <param name="charge">mAh/cm².</param>
    public VoidState Plated(double charge)
    {
        return this with { Volume = Math.Max(Volume - Refilling * MicrometrePerCharge * charge, Irreversible) };
    }

    private double Growth(in VoidLaw balance, double critical, double density)
    {
        double excess = density - Contact(balance) * critical;
        return excess > 0.0 ? MicrometrePerCharge / SecondsPerHour * excess : 0.0;
    }
}
