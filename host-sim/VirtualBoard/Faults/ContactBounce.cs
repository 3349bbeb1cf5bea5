namespace SSBms.VirtualBoard;

/// <summary>A contact that is the other way for a short time, now and then: when, and for how long, is drawn.</summary>
public sealed class ContactBounce
{
    private const double MicrosecondsPerSecond = 1e6;

    private readonly NoiseSource _noise;
    private double _period;
    private double _share;
    private long _startsAt;
    private long _endsAt;

    /// <summary>Makes a contact that is still.</summary>
    /// <param name="noise">Draws its moments.</param>
    public ContactBounce(NoiseSource noise)
    {
        _noise = noise;
    }

    /// <summary>Begins.</summary>
    /// <param name="now">Present time, µs.</param>
    /// <param name="hertz">How often a second, on average.</param>
    /// <param name="seconds">For how long each time, on average, s; at most half of what there is.</param>
    public void Begin(long now, double hertz, double seconds)
    {
        _period = MicrosecondsPerSecond / hertz;
        _share = Math.Min(seconds * hertz, 0.5);
        _endsAt = now;
        Draw();
    }

    /// <summary>Whether it is the other way.</summary>
    /// <param name="now">Present time, µs; not before the last one.</param>
    public bool IsAway(long now)
    {
        while (now >= _endsAt)
        {
            Draw();
        }

        return now >= _startsAt;
    }

    /// <summary>Both the time of rest and that of the bounce lie evenly between a half and three halves of their mean.</summary>
    private void Draw()
    {
        _startsAt = _endsAt + Math.Max((long)(_period * (1.0 - _share) * (0.5 + _noise.NextFraction())), 1);
        _endsAt = _startsAt + Math.Max((long)(_period * _share * (0.5 + _noise.NextFraction())), 1);
    }
}
