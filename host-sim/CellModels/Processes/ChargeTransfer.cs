namespace SSBms.CellModels.Processes;

/// <summary>
/// A charge transfer with its double layer after a constant current: what is left of the voltage it had, and the resistance
/// the current has met. Voltage = <see cref="Remembered"/> + current · <see cref="Resistance"/>.
/// </summary>
/// <param name="Remembered">V.</param>
/// <param name="Resistance">Ω·cm².</param>
public readonly record struct ChargeTransfer(double Remembered, double Resistance)
{
    private const double TimeConstantsToSettle = 40.0;

    /// <summary>Time constant over step from which on the difference of two near numbers is taken from its series.</summary>
    private const double SlowAgainstStep = 1e4;

    /// <summary>The charge transfer after some time.</summary>
    /// <param name="volts">Voltage over it at the start, V.</param>
    /// <param name="resistance">Its resistance, Ω·cm².</param>
    /// <param name="capacitance">Its capacitance, F/cm².</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="relaxation">What is left of it, kept for this one, which a step asks for more than once.</param>
    public static ChargeTransfer After(double volts, double resistance, double capacitance, double seconds, ref Relaxation relaxation)
    {
        if (seconds <= 0.0)
        {
            return new ChargeTransfer(volts, 0.0);
        }

        double constant = resistance * capacitance;
        if (seconds > TimeConstantsToSettle * constant)
        {
            return new ChargeTransfer(0.0, resistance);
        }

        // Not settled, so it takes some time.
        double left = relaxation.Left(seconds, constant);
        return new ChargeTransfer(volts * left, resistance * (1.0 - left));
    }

    /// <summary>The voltage where its resistance has changed evenly in the meantime, its time constant little.</summary>
    /// <param name="density">mA/cm².</param>
    /// <param name="start">Resistance at the start, Ω·cm².</param>
    /// <param name="end">Resistance at the end, Ω·cm².</param>
    /// <param name="capacitance">Its capacitance, F/cm².</param>
    /// <param name="seconds">How long, s.</param>
    /// <returns>V.</returns>
    public double Changed(double density, double start, double end, double capacitance, double seconds)
    {
        if (start == end || seconds <= 0.0)
        {
            return Voltage(density);
        }

        // The voltage runs after a resistance that rises evenly by one time constant.
        double gone = Resistance < start ? Resistance / start : 1.0;
        double behind = start * capacitance / seconds;
        double followed = behind > SlowAgainstStep ? 0.5 / behind : 1.0 - behind * gone;
        return Voltage(density) + density * (end - start) * followed * PhysicalConstants.VoltPerMilliampereOhm;
    }

    /// <summary>The voltage at a current.</summary>
    /// <param name="density">mA/cm².</param>
    /// <returns>V.</returns>
    public double Voltage(double density)
    {
        return Remembered + density * Resistance * PhysicalConstants.VoltPerMilliampereOhm;
    }
}
