namespace SSBms.Drivers;

/// <summary>
/// The sign of life that holds the contactor: a retriggerable monostable drops it when the toggling stops. Beaten only at
/// the end of a control cycle that finished, never from a timer.
/// </summary>
public sealed class Heartbeat
{
    private readonly IDigitalOutput _output;
    private bool _level;

    /// <summary>Binds the heartbeat to its pin.</summary>
    /// <param name="output">The trigger input of the monostable.</param>
    public Heartbeat(IDigitalOutput output)
    {
        _output = output;
    }

    /// <summary>Gives one edge.</summary>
    public void Beat()
    {
        _level = !_level;
        _output.Write(_level);
    }
}
