using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>
/// The flip-flop between comparator and contactor: the alert pin sets it, and only taking back the coil command resets it.
/// Reading the chip's flags releases the pin, so without it the contactor could close again before the firmware has acted.
/// As input port it is what the firmware sees of a hardware trip.
/// </summary>
public sealed class AlertLatch : IDigitalInput
{
    private readonly VirtualClock _clock;
    private readonly Ina228Chip _currentMonitor;
    private bool _command;

    /// <summary>Connects the latch. It powers up set.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="currentMonitor">The current monitor.</param>
    public AlertLatch(VirtualClock clock, Ina228Chip currentMonitor)
    {
        _clock = clock;
        _currentMonitor = currentMonitor;
    }

    /// <summary>The wire from the comparator.</summary>
    public AlertWire Wire { get; set; }

    /// <summary>True while the latch keeps the coil off, as of the last look.</summary>
    public bool IsSet { get; private set; } = true;

    /// <summary>When it was last set, µs.</summary>
    public long SetAt { get; private set; }

    private bool Line =>
        Wire switch
        {
            AlertWire.Cut => true,
            AlertWire.Grounded => false,
            _ => _currentMonitor.AlertPinHigh,
        };

    /// <summary>Looks at the pin and the coil command.</summary>
    /// <param name="command">The coil command.</param>
    public void Advance(bool command)
    {
        _command = command;
        if (!Line)
        {
            IsSet = IsSet && command;
        }
        else if (!IsSet)
        {
            IsSet = true;
            SetAt = Wire == AlertWire.Ok ? _currentMonitor.AlertPinChangedAt : _clock.Microseconds;
        }
    }

    /// <inheritdoc/>
    public bool Read()
    {
        _currentMonitor.Advance(_clock.Microseconds);
        Advance(_command);
        return IsSet;
    }
}
