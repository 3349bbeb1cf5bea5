namespace SSBms.Control;

/// <summary>A stack pressure that changes at once: the clamp has slipped, or the reading has.</summary>
public sealed class PressureJump
{
    /// <summary>What no clamp does in a cycle, as part of the load cell's rating: more than its error.</summary>
    public const double LimitShare = 0.01;

    /// <summary>Fastest that a press is driven on purpose, parts of the rating a second.</summary>
    private const double FastestShare = 0.02;

    /// <summary>No pressure of a load cell, MPa.</summary>
    private const double Unknown = -1e9;

    private readonly double _rated;
    private double _pressure = Unknown;

    /// <summary>Starts without a pressure.</summary>
    /// <param name="ratedPressure">Stack pressure at the rating of the load cell, MPa.</param>
    public PressureJump(double ratedPressure)
    {
        _rated = ratedPressure;
    }

    /// <summary>Takes one cycle.</summary>
    /// <param name="pressure">MPa.</param>
    /// <param name="seconds">Time since the last cycle, s.</param>
    /// <returns>How far the pressure is from where a press can have brought it, MPa; 0 when that is little.</returns>
    public double Update(double pressure, double seconds)
    {
        if (_pressure == Unknown)
        {
            _pressure = pressure;
            return 0.0;
        }

        double change = pressure - _pressure;
        double size = change > 0.0 ? change : -change;
        double drive = FastestShare * _rated * seconds;
        if (size <= drive)
        {
            _pressure = pressure;
            return 0.0;
        }

        _pressure += change > 0.0 ? drive : -drive;
        return size > LimitShare * _rated ? size : 0.0;
    }

    /// <summary>Takes the next pressure as it is.</summary>
    public void Restart()
    {
        _pressure = Unknown;
    }
}
