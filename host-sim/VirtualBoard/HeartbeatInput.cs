using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>
/// The pin between the firmware's heartbeat and the monostable: only changes of its level count, and no edge wakes a monostable that has run
/// out while the coil was commanded. So a lapse stays: what closes the contactor again is a new command, not a heartbeat that comes back.
/// </summary>
public sealed class HeartbeatInput : IDigitalOutput
{
    private readonly VirtualClock _clock;
    private readonly Monostable _monostable;
    private readonly VirtualContactor _contactor;
    private bool _level;

    /// <summary>Connects the pin.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="monostable">What it triggers.</param>
    /// <param name="contactor">Whose coil command counts.</param>
    public HeartbeatInput(VirtualClock clock, Monostable monostable, VirtualContactor contactor)
    {
        _clock = clock;
        _monostable = monostable;
        _contactor = contactor;
    }

    /// <summary>True while the wire is cut: no edge arrives.</summary>
    public bool IsCut { get; set; }

    /// <inheritdoc/>
    public void Write(bool high)
    {
        if (high != _level && !IsCut)
        {
            long now = _clock.Microseconds;
            _level = high;
            _contactor.Advance(now);
            if (_monostable.IsActive(now) || !_contactor.IsCommanded)
            {
                _monostable.Trigger(now);
            }
        }
    }
}
