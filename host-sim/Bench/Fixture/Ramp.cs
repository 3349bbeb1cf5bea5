namespace SSBms.Bench.Fixture;

/// <summary>A value that moves evenly from where it is to a target.</summary>
public sealed class Ramp
{
    /// <summary>Less than the world's shortest step, s: what is left of a ramp by rounding is nothing.</summary>
    private const double Rounding = 1e-7;

    private double _from;
    private double _to;
    private double _start;
    private double _seconds;

    /// <summary>Starts at rest.</summary>
    /// <param name="value">The value.</param>
    public Ramp(double value)
    {
        _from = value;
        _to = value;
    }

    /// <summary>Starts moving.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="now">Present time, s.</param>
    /// <param name="seconds">How long it takes, s; 0 at once.</param>
    public void Go(double target, double now, double seconds)
    {
        _from = At(now);
        _to = target;
        _start = now;
        _seconds = seconds;
    }

    /// <summary>The value at a time.</summary>
    /// <param name="now">s.</param>
    public double At(double now)
    {
        // Arrived is asked as Moves asks it: a rounding apart, a clamp would be let go to nearly nothing and stay there.
        return Moves(now) ? _from + (_to - _from) * Math.Max((now - _start) / _seconds, 0.0) : _to;
    }

    /// <summary>True while it moves.</summary>
    /// <param name="now">s.</param>
    public bool Moves(double now)
    {
        return now < _start + _seconds - Rounding;
    }
}
