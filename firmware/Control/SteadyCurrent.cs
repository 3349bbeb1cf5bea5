namespace SSBms.Control;

/// <summary>How long the current density has been the same: what the voltage does then is not the current's doing.</summary>
public sealed class SteadyCurrent
{
    /// <summary>How long after a change, s, the voltage has been measured at the new current alone.</summary>
    private const double Settling = 2.0;

    /// <summary>Change that is none, as part of the current density.</summary>
    public const double RelativeTolerance = 0.02;

    /// <summary>
    /// The same for currents near 0, mA/cm²: five times the noise of a reading on the reference board. In a cold cell of 56 kΩ·cm² even 2 µA/cm²
    /// would be a jump of 0.1 V.
    /// </summary>
    public const double AbsoluteTolerance = 0.0005;

    private double _density;
    private double _tolerance = AbsoluteTolerance;

    /// <summary>How long, s; 0 while it is not known or has just changed.</summary>
    public double Seconds { get; private set; }

    /// <summary>True when what is measured belongs to this current alone.</summary>
    public bool IsSettled => Seconds >= Settling;

    /// <summary>Takes one cycle.</summary>
    /// <param name="density">mA/cm², with sign.</param>
    /// <param name="seconds">Time since the last cycle, s.</param>
    public void Update(double density, double seconds)
    {
        double change = density - _density;
        if (change > _tolerance || change < -_tolerance)
        {
            _density = density;
            _tolerance = RelativeTolerance * Scalar.Abs(density) + AbsoluteTolerance;
            Seconds = 0.0;
        }
        else
        {
            Seconds += seconds;
        }
    }

    /// <summary>Begins anew: what comes next is not compared with what was, however long its cycle.</summary>
    public void Restart()
    {
        _density = double.MaxValue;
        Seconds = 0.0;
    }
}
