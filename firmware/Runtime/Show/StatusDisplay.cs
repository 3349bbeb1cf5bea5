using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// Shows the status page once a second while the contactor is open, if there is a display. Not while it is closed: a bus that a
/// display blocks may stop the whole runtime for a second. What a display throws goes on to the supervisor, which then leaves it
/// alone until the next restart.
/// </summary>
public sealed class StatusDisplay : IBackgroundTask
{
    private const int Interval = 1000;

    private readonly IClock _clock;
    private readonly IDisplay? _display;
    private readonly Firmware _firmware;
    private readonly StatusPage? _page;
    private long _dueAt;

    /// <summary>Binds the display; shows nothing yet.</summary>
    /// <param name="ports">For display and clock.</param>
    /// <param name="firmware">What is shown.</param>
    public StatusDisplay(BoardPorts ports, Firmware firmware)
    {
        _clock = ports.Clock;
        _display = ports.Display;
        _firmware = firmware;
        _page = ports.Display == null ? null : new StatusPage();
    }

    /// <inheritdoc/>
    /// <exception cref="System.Exception">The display does not answer.</exception>
    public void Run()
    {
        if (_display == null || _page == null)
        {
            return;
        }

        long now = _clock.Milliseconds;
        if (now >= _dueAt && _firmware.IsOpen)
        {
            _dueAt = now + Interval;
            _page.Draw(_firmware);
            _display.Show(_page.Dots);
        }
    }
}
