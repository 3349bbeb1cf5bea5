namespace SSBms.Control;

/// <summary>
/// Voltage over current while one current flows, as a mean of half a minute: between two lithium electrodes, which have no voltage of their own,
/// that is the area-specific resistance of the cell, and no step is needed to see it. What is measured at rest is the zero of the voltage.
/// </summary>
public sealed class SteadyResistance
{
    private const double MeanSeconds = 30.0;
    private const double OhmPerVoltAndMilliampere = 1000.0;

    /// <summary>A current this far off is another one: a share of it, and mA/cm².</summary>
    private const double RelativeTolerance = 0.05;
    private const double AbsoluteTolerance = 0.002;

    private double _voltage;
    private double _density;
    private double _seconds;
    private double _zero;

    /// <summary>The newest mean, Ω·cm².</summary>
    public double Value { get; private set; }

    /// <summary>The current density that flows, mA/cm², with sign.</summary>
    public double Level { get; private set; }

    /// <summary>
    /// True once the zero was seen at rest, where a mean of many readings is never 0 itself: before that a current of the other sign cannot be
    /// compared.
    /// </summary>
    public bool IsZeroed => _zero != 0.0;

    /// <summary>Begins anew: a sample is missing.</summary>
    public void Restart()
    {
        _seconds = 0.0;
        _voltage = 0.0;
        _density = 0.0;
    }

    /// <summary>Takes one cycle.</summary>
    /// <param name="voltage">V.</param>
    /// <param name="density">mA/cm², with sign.</param>
    /// <param name="seconds">Time since the last cycle, s.</param>
    /// <returns>True when <see cref="Value"/> is a new one.</returns>
    public bool Update(double voltage, double density, double seconds)
    {
        double level = Level;
        double change = density - level;
        double tolerance = RelativeTolerance * (level < 0.0 ? -level : level) + AbsoluteTolerance;
        if (change > tolerance || change < -tolerance)
        {
            // The sample in which it changes belongs to neither current.
            Level = density;
            Restart();
            return false;
        }

        _voltage += voltage * seconds;
        _density += density * seconds;
        _seconds += seconds;
        return _seconds >= MeanSeconds && Take();
    }

    private bool Take()
    {
        double voltage = Scalar.Ratio(_voltage, _seconds, 0.0);
        double density = Scalar.Ratio(_density, _seconds, 0.0);
        Restart();
        double size = Scalar.Abs(density);
        if (size < AbsoluteTolerance)
        {
            _zero = voltage;
        }

        // A voltage against its current is a wrong channel.
        voltage -= _zero;
        if (size < ApparentResistance.LeastDensity || (density > 0.0 ? voltage : -voltage) < ApparentResistance.LeastVoltage)
        {
            return false;
        }

        Value = Scalar.Ratio(OhmPerVoltAndMilliampere * voltage, density, 0.0);
        return true;
    }
}
