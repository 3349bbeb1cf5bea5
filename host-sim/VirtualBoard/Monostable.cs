namespace SSBms.VirtualBoard;

/// <summary>
/// A retriggerable monostable behind an edge detector: every edge restarts the interval, at power-up the output is low. A
/// signal that stays high and one that stays low both let it run out.
/// </summary>
public sealed class Monostable
{
    private const double Tolerance = 0.2;
    private const double MicrosecondsPerSecond = 1e6;
    private const long Never = long.MinValue;

    private readonly long _interval;
    private long _endsAt = Never;

    /// <summary>Makes one, with resistor, capacitor and part as they happen to be.</summary>
    /// <param name="seconds">Time constant by design, s.</param>
    /// <param name="noise">Draws how far this one is off, within ±20 %.</param>
    public Monostable(double seconds, NoiseSource noise)
    {
        ArgumentNullException.ThrowIfNull(noise);
        _interval = (long)(seconds * MicrosecondsPerSecond * (1.0 + noise.Spread(Tolerance)));
    }

    /// <summary>How long this one stays high after an edge, s.</summary>
    public double Seconds => _interval / MicrosecondsPerSecond;

    /// <summary>Its output stays high, whatever its input does: it would hold the contactor for a firmware that is dead.</summary>
    public bool IsStuck { get; set; }

    /// <summary>When it runs or ran out, µs; long.MinValue when it was never triggered, long.MaxValue when it never will.</summary>
    public long EndsAt => IsStuck ? long.MaxValue : _endsAt;

    /// <summary>An edge at its input.</summary>
    /// <param name="nowMicroseconds">Present time, µs.</param>
    public void Trigger(long nowMicroseconds)
    {
        _endsAt = nowMicroseconds + _interval;
    }

    /// <summary>Its output.</summary>
    /// <param name="nowMicroseconds">Present time, µs.</param>
    /// <returns>True while high.</returns>
    public bool IsActive(long nowMicroseconds)
    {
        return nowMicroseconds < EndsAt;
    }
}
