namespace SSBms.Control;

/// <summary>
/// Whether the voltage answers a step of the current as it answered the one before. A current that is said to change while the
/// voltage stays, or goes the other way, did not change like that.
/// </summary>
public sealed class StepAnswer
{
    /// <summary>Largest share of its last resistance that a cell can have lost by the next step, 1. Break-in, pressure and a cathode that is no longer empty take less away.</summary>
    public const double MostMissing = 0.97;

    /// <summary>Expected change of the voltage below which noise would decide, V.</summary>
    private const double LeastVoltage = 0.008;

    private const double VoltPerMilliampereAndOhm = 0.001;

    private double _last;

    /// <summary>The share of the last resistance that was missing in the newest step, 1; 0 while the voltage answers.</summary>
    public double Missing { get; private set; }

    /// <summary>Drops the finding: what caused it was looked at.</summary>
    public void Forget()
    {
        Missing = 0.0;
    }

    /// <summary>Takes a step.</summary>
    /// <param name="resistance">Its resistance, carried to 25 °C, Ω·cm²; negative when the voltage went the other way.</param>
    /// <param name="step">Change of the current density, mA/cm².</param>
    public void Judge(double resistance, double step)
    {
        bool tells = _last * Scalar.Abs(step) * VoltPerMilliampereAndOhm > LeastVoltage;
        double share = tells ? Scalar.Ratio(resistance, _last, 1.0) : 1.0;
        Missing = share < 1.0 - MostMissing ? 1.0 - share : 0.0;
        if (Missing == 0.0 && resistance > 0.0)
        {
            _last = resistance;
        }
    }
}
