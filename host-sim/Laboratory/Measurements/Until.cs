namespace SSBms.Laboratory.Measurements;

/// <summary>What ends a drive, whichever comes first.</summary>
/// <param name="Seconds">A time, s.</param>
/// <param name="Charge">A charge without sign, mAh/cm².</param>
/// <param name="Volts">A voltage to which the current takes the terminals, V: the drive ends at it. Null for none.</param>
/// <param name="Polarised">A voltage without sign, V: the drive ends with the step that exceeds it.</param>
public sealed record Until(
    double Seconds = double.PositiveInfinity,
    double Charge = double.PositiveInfinity,
    double? Volts = null,
    double Polarised = double.PositiveInfinity
)
{
    /// <summary>True where the terminals are at <see cref="Volts"/> or beyond.</summary>
    /// <param name="volts">Voltage of the terminals, V.</param>
    /// <param name="density">Current density, mA/cm², positive charges.</param>
    public bool Reached(double volts, double density)
    {
        return Volts is { } stop && (volts - stop) * density >= 0.0;
    }

    /// <summary>True where a voltage ends the drive.</summary>
    /// <param name="volts">Voltage of the terminals, V.</param>
    /// <param name="density">Current density, mA/cm², positive charges.</param>
    public bool Over(double volts, double density)
    {
        return Reached(volts, density) || Math.Abs(volts) > Polarised;
    }
}
