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
    /// <param name="decay">The exponential of this one, which a step asks for more than once.</param>
    public static ChargeTransfer After(double volts, double resistance, double capacitance, double seconds, ref Decay decay)
    {
        if (seconds <= 0.0)
        {
            return new ChargeTransfer(volts, 0.0);
        }

        double relaxation = resistance * capacitance;
        if (seconds > TimeConstantsToSettle * relaxation)
        {
            return new ChargeTransfer(0.0, resistance);
        }

        double left = relaxation > 0.0 ? decay.Of(seconds / relaxation) : 1.0;
        return new ChargeTransfer(volts * left, resistance * (1.0 - left));
    }

    /// <summary>Voltage over a charge transfer whose resistance has changed evenly in the meantime, its time constant little.</summary>
    /// <param name="volts">Voltage over it at the start, V.</param>
    /// <param name="density">mA/cm².</param>
    /// <param name="start">Resistance at the start, Ω·cm².</param>
    /// <param name="end">Resistance at the end, Ω·cm².</param>
    /// <param name="capacitance">Its capacitance, F/cm².</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="decay">The exponential of this one.</param>
    /// <returns>V.</returns>
    public static double Changing(
        double volts,
        double density,
        double start,
        double end,
        double capacitance,
        double seconds,
        ref Decay decay
    )
    {
        ChargeTransfer steady = After(volts, start, capacitance, seconds, ref decay);
        if (start == end || seconds <= 0.0)
        {
            return steady.Voltage(density);
        }

        // The voltage runs after a resistance that rises evenly by one time constant.
        double gone = start > 0.0 ? steady.Resistance / start : 1.0;
        double behind = start * capacitance / seconds;
        double followed = behind > SlowAgainstStep ? 0.5 / behind : 1.0 - behind * gone;
        return steady.Voltage(density) + density * (end - start) * followed * PhysicalConstants.VoltPerMilliampereOhm;
    }

    /// <summary>The voltage at a current.</summary>
    /// <param name="density">mA/cm².</param>
    /// <returns>V.</returns>
    public double Voltage(double density)
    {
        return Remembered + density * Resistance * PhysicalConstants.VoltPerMilliampereOhm;
    }
}
