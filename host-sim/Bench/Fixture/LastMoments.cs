namespace SSBms.Bench.Fixture;

/// <summary>
/// The cell as it was when its contacts began to open. They take some milliseconds, in which an obedient cycler stops, or the next step of a
/// program begins and the voltage comes back.
/// </summary>
internal sealed class LastMoments
{
    /// <summary>How long the contacts may have been on their way, µs.</summary>
    private const long Travel = 100_000;

    private long _beyondAt;
    private TrueState? _beyond;
    private long _stoppedAt;
    private TrueState? _stopped;

    /// <summary>The voltage is where the comparator may open.</summary>
    /// <param name="microseconds">Present time, µs.</param>
    /// <param name="truth">The cell.</param>
    public void WentBeyond(long microseconds, TrueState truth)
    {
        _beyondAt = microseconds;
        _beyond = truth;
    }

    /// <summary>The current stops.</summary>
    /// <param name="microseconds">Present time, µs.</param>
    /// <param name="truth">The cell, with the current that it had.</param>
    public void Stopped(long microseconds, TrueState truth)
    {
        _stoppedAt = microseconds;
        _stopped = truth;
    }

    /// <summary>The current flows again.</summary>
    public void Resumed()
    {
        _stopped = null;
    }

    /// <summary>What the contacts opened for.</summary>
    /// <param name="microseconds">Present time, µs.</param>
    /// <param name="truth">The cell as it is now.</param>
    public TrueState Of(long microseconds, TrueState truth)
    {
        return _beyond is not null && microseconds - _beyondAt <= Travel ? _beyond
            : _stopped is not null && microseconds - _stoppedAt <= Travel ? _stopped
            : truth;
    }
}
