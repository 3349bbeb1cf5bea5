namespace SSBms.Drivers;

/// <summary>
/// The sign of life that holds the contactor: a retriggerable monostable drops it when the toggling stops. Beaten only at
/// the end of a control cycle that finished, never from a timer.
/// </summary>
public sealed class Heartbeat
{
    private const long Never = -1;
    private const double SecondsPerMillisecond = 0.001;

    private readonly IDigitalOutput _output;
    private bool _level;
    private long _beatenAt = Never;

    /// <summary>Binds the heartbeat to its pin.</summary>
    /// <param name="output">The trigger input of the monostable.</param>
    public Heartbeat(IDigitalOutput output)
    {
        _output = output;
    }

    /// <summary>Gives one edge.</summary>
    /// <param name="now">Present time, ms.</param>
    public void Beat(long now)
    {
        _level = !_level;
        _output.Write(_level);
        _beatenAt = now;
    }

    /// <summary>How long there was no edge.</summary>
    /// <param name="now">Present time, ms.</param>
    /// <returns>s; 0 before the first one, and of a clock that ran backwards.</returns>
    public double Silence(long now)
    {
        return _beatenAt < 0 || now < _beatenAt ? 0.0 : (now - _beatenAt) * SecondsPerMillisecond;
    }
}
