namespace SSBms.Control;

/// <summary>How long the current density has been the same: what the voltage does then is not the current's doing.</summary>
public sealed class SteadyCurrent
{
    private const double RelativeTolerance = 0.02;
    private const double AbsoluteTolerance = 0.002;

    private double _density;

    /// <summary>How long, s; 0 while it is not known or has just changed.</summary>
    public double Seconds { get; private set; }

    /// <summary>Takes one cycle.</summary>
    /// <param name="density">mA/cm², with sign.</param>
    /// <param name="seconds">Time since the last cycle, s.</param>
    public void Update(double density, double seconds)
    {
        double tolerance = RelativeTolerance * Scalar.Abs(_density) + AbsoluteTolerance;
        if (Scalar.Abs(density - _density) > tolerance)
        {
            _density = density;
            Seconds = 0.0;
        }
        else
        {
            Seconds += seconds;
        }
    }

    /// <summary>Begins anew: what comes next is not compared with what was.</summary>
    public void Restart()
    {
        Seconds = 0.0;
    }
}
