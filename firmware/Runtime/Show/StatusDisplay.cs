using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// Shows the status page once a second while the contactor is open. Not while it is closed: a bus that a display blocks may stop
/// the whole runtime for a second. What a display throws goes on to the supervisor, which then leaves it alone until the next
/// restart.
/// </summary>
public sealed class StatusDisplay : IBackgroundTask
{
    private const int Interval = 1000;

    private readonly IClock _clock;
    private readonly ControlCycle _control;
    private readonly IDisplay _display;
    private readonly StatusPage _page = new StatusPage();
    private long _dueAt;

    /// <summary>Binds the display; shows nothing yet.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="control">What it shows.</param>
    /// <param name="display">Where it shows it.</param>
    public StatusDisplay(IClock clock, ControlCycle control, IDisplay display)
    {
        _clock = clock;
        _control = control;
        _display = display;
    }

    /// <inheritdoc/>
    /// <exception cref="System.Exception">The display does not answer.</exception>
    public void Run()
    {
        bool open = !_control.Decision.CloseContactor && !_control.Sample.ContactorClosed;
        long now = _clock.Milliseconds;
        if (open && now >= _dueAt)
        {
            _dueAt = now + Interval;
            _page.Draw(_control.Guard);
            _display.Show(_page.Dots);
        }
    }
}
