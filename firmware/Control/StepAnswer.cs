namespace SSBms.Control;

/// <summary>
/// Whether the voltage answers a step of the current as it answered the steps before. A current that is said to change while the
/// voltage stays, or goes the other way, did not change like that.
/// </summary>
public sealed class StepAnswer
{
    /// <summary>Largest share of its resistance that a cell can lack in a step, 1. Break-in and pressure take less away.</summary>
    public const double MostMissing = 0.97;

    /// <summary>
    /// How many steps are remembered. The least resistance of them is what the cell can do: after a step out of an empty cathode or to a
    /// bare collector much less than the last one is sound.
    /// </summary>
    private const int Remembered = 4;

    /// <summary>Expected change of the voltage below which noise would decide, V.</summary>
    private const double LeastVoltage = 0.004;

    /// <summary>A voltage that follows the step so far, V, has answered, however much more was expected: eight times the noise of a level.</summary>
    private const double LeastAnswer = 0.001;

    /// <summary>A voltage that by itself can have gone this share of the expected answer was not level before the step, which tells nothing then.</summary>
    private const double LevelShare = 0.5;

    private const double VoltPerMilliampereAndOhm = 0.001;

    private readonly double[] _steps = new double[Remembered];
    private int _next;

    /// <summary>The share of the resistance that was missing in the newest step, 1; 0 while the voltage answers.</summary>
    public double Missing { get; private set; }

    /// <summary>Drops the finding: what caused it was looked at.</summary>
    public void Forget()
    {
        Missing = 0.0;
    }

    /// <summary>Takes a step.</summary>
    /// <param name="resistance">Its resistance, carried to 25 °C, Ω·cm²; negative when the voltage went the other way.</param>
    /// <param name="step">Change of the current density that makes its voltage with this resistance, mA/cm².</param>
    /// <param name="unrest">How far the voltage can have gone by itself meanwhile, V.</param>
    public void Judge(double resistance, double step, double unrest)
    {
        double voltPerOhm = Scalar.Abs(step) * VoltPerMilliampereAndOhm;
        double least = Least();
        double expected = least * voltPerOhm;
        bool tells = expected > LeastVoltage && unrest < LevelShare * expected;
        double share = tells && resistance * voltPerOhm < LeastAnswer ? Scalar.Ratio(resistance, least, 1.0) : 1.0;
        Missing = share < 1.0 - MostMissing ? 1.0 - share : 0.0;
        if (Missing == 0.0 && resistance > 0.0)
        {
            _steps[_next] = resistance;
            _next = _next + 1 < Remembered ? _next + 1 : 0;
        }
    }

    /// <summary>The least resistance that is remembered; 0 before the first step.</summary>
    private double Least()
    {
        double least = _steps[0];
        for (int i = 1; i < _steps.Length; i++)
        {
            double resistance = _steps[i];
            least = resistance > 0.0 && resistance < least ? resistance : least;
        }

        return least;
    }
}
