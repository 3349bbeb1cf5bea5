namespace SSBms.VirtualBoard;

/// <summary>
/// A digital filter of the third order (sinc³) whose zeros lie at the multiples of the output rate: three running means of one
/// output period each, so its weights are pieces of a parabola over three periods.
/// </summary>
internal sealed class SincAperture : Aperture
{
    /// <summary>Length of the filter in output periods: the first output that much after a step has settled.</summary>
    public const int Order = 3;

    private long _start;
    private double _period;

    /// <summary>Sets the filter to one of its outputs.</summary>
    /// <param name="closes">When the output is there, µs.</param>
    /// <param name="period">From one output to the next, µs.</param>
    /// <param name="started">When the filter was started from zero, µs.</param>
    public void Set(long closes, long period, long started)
    {
        _start = closes - Order * period;
        _period = period;
        Opens = Math.Max(_start, started);
        Closes = closes;
        IsWhole = Opens == _start;
    }

    public override double Share(long time)
    {
        double x = (time - _start) / _period;
        if (x <= 1.0)
        {
            return x * x * x / 6.0;
        }

        double left = Order - x;
        return x >= 2.0 ? 1.0 - left * left * left / 6.0 : (x * x * x - 3.0 * Cube(x - 1.0)) / 6.0;
    }

    public override double Share(long time, out double integral)
    {
        double x = (time - _start) / _period;
        double left = Order - x;
        double scaled = x switch
        {
            <= 1.0 => Cube(x) * x,
            < 2.0 => Cube(x) * x - 3.0 * Cube(x - 1.0) * (x - 1.0),
            _ => 24.0 * (x - 1.5) + Cube(left) * left,
        };
        integral = scaled / 24.0 * _period;
        return Share(time);
    }

    private static double Cube(double x)
    {
        return x * x * x;
    }
}
