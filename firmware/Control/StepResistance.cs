namespace SSBms.Control;

/// <summary>
/// The area-specific resistance seen in a change of current: the difference of two settled voltages over the difference
/// of the two settled current densities. A sample taken while the current changes belongs to neither level.
/// </summary>
public sealed class StepResistance
{
    /// <summary>Smallest change of current density that gives an estimate, mA/cm².</summary>
    public const double SmallestStep = 0.02;

    private const double RelativeTolerance = 0.02;
    private const double AbsoluteTolerance = 0.002;

    /// <summary>A step is clear that is so many times what both its levels may wander: five times, where they are alike.</summary>
    private const double ClearStep = 2.5;
    private const double LongestSettling = 0.4;

    /// <summary>A step takes no longer, s, not even that of a contactor that closes: what does is a sine, or a ramp.</summary>
    private const double LongestGap = 1.0;

    /// <summary>From the mean of one level to that of the next a voltage goes so many times as far as from the mean to the last sample.</summary>
    private const double UnrestOfLag = 4.0;

    /// <summary>The pace of a voltage is how far it is ahead of a mean over so long, s.</summary>
    public const double PaceSeconds = 30.0;

    private const int MostSamples = 4;

    /// <summary>There is no earlier level, s.</summary>
    private const double Never = 1e9;
    private const double OhmPerVoltAndMilliampere = 1000.0;

    private readonly int _samplesPerLevel;
    private readonly double _gapLimit;

    private double _density;
    private double _voltage;
    private double _last;
    private double _slow;
    private int _samples;
    private double _weight;

    private double _earlierDensity;
    private double _earlierVoltage;
    private double _sinceEarlier = Never;

    /// <summary>Chooses how many samples settle a level: up to four, within 0.4 s.</summary>
    /// <param name="cycleSeconds">Control period, s; positive.</param>
    public StepResistance(double cycleSeconds)
    {
        double samples = cycleSeconds > 0.0 ? Scalar.Ratio(LongestSettling, cycleSeconds, MostSamples) + 0.5 : 1.0;
        _samplesPerLevel = Scalar.ToInteger(samples, 1, MostSamples);
        _gapLimit = LongestGap + 2.0 * cycleSeconds;
    }

    /// <summary>The newest estimate, Ω·cm².</summary>
    public double Value { get; private set; }

    /// <summary>True when a level is the mean of several samples. One sample alone may have been taken while the current changed.</summary>
    public bool IsSettled => _samplesPerLevel > 1;

    /// <summary>The step it rests on, mA/cm², with sign.</summary>
    public double Step { get; private set; }

    /// <summary>How far the voltage can have gone by itself from the one level to the other, V, without sign: it runs on as it did before the step.</summary>
    public double Unrest { get; private set; }

    /// <summary>How far the voltage went by itself in the last <see cref="PaceSeconds"/> before the step, V, without sign.</summary>
    public double Pace { get; private set; }

    /// <summary>Takes the voltage and current density of one cycle.</summary>
    /// <param name="voltage">V.</param>
    /// <param name="density">mA/cm², with sign.</param>
    /// <param name="seconds">Time since the last cycle, s.</param>
    /// <returns>True when <see cref="Value"/> is a new estimate.</returns>
    public bool Update(double voltage, double density, double seconds)
    {
        _sinceEarlier += seconds;
        double change = density - _density;
        double tolerance = Tolerance(_density);
        if (_samples > 0 && change <= tolerance && change >= -tolerance)
        {
            Add(voltage, density);
            _slow += (voltage - _slow) * (seconds < PaceSeconds ? seconds * (1.0 / PaceSeconds) : 1.0);
        }
        else
        {
            LeaveLevel();
            Begin(voltage, density);
        }

        _last = voltage;
        return _sinceEarlier <= _gapLimit && _samples >= _samplesPerLevel && Estimate();
    }

    /// <summary>Forgets both levels: the next estimate needs two new ones. Called when a sample is missing.</summary>
    public void Restart()
    {
        _samples = 0;
        _sinceEarlier = Never;
    }

    /// <summary>How far a current density may go from this one and be of the same level, mA/cm².</summary>
    private static double Tolerance(double density)
    {
        double level = density < 0.0 ? -density : density;
        return RelativeTolerance * level + AbsoluteTolerance;
    }

    private void LeaveLevel()
    {
        if (_samples >= _samplesPerLevel)
        {
            _earlierDensity = _density;
            _earlierVoltage = _voltage;
            Unrest = UnrestOfLag * Scalar.Abs(_last - _voltage);
            Pace = Scalar.Abs(_voltage - _slow);
            _sinceEarlier = 0.0;
        }
    }

    private void Begin(double voltage, double density)
    {
        _density = density;
        _voltage = voltage;
        _slow = voltage;
        _samples = 1;
        _weight = 1.0;
    }

    /// <summary>
    /// Mean of the samples after the first, whose voltage may be of both currents, then a moving mean of the same length, so that it follows a
    /// slow drift.
    /// </summary>
    private void Add(double voltage, double density)
    {
        if (_samples < _samplesPerLevel)
        {
            _weight = Scalar.Ratio(1.0, _samples, 1.0);
            _samples++;
        }

        _density += (density - _density) * _weight;
        _voltage += (voltage - _voltage) * _weight;
    }

    private bool Estimate()
    {
        _sinceEarlier = Never;
        double step = _density - _earlierDensity;
        double size = step < 0.0 ? -step : step;

        // After a step that is hardly larger than what a level may wander, the voltage tells of the wandering as much.
        double clear = ClearStep * (Tolerance(_density) + Tolerance(_earlierDensity));
        if (size < SmallestStep || size < clear)
        {
            return false;
        }

        Step = step;
        Value = Scalar.Ratio(OhmPerVoltAndMilliampere * (_voltage - _earlierVoltage), step, 0.0);
        return true;
    }
}
