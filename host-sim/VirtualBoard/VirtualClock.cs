using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>Time on the desktop: it passes when whoever owns the world says so.</summary>
public sealed class VirtualClock : IClock
{
    private const long MicrosecondsPerMillisecond = 1000;

    /// <summary>Time since power-up, µs. Must never be set back.</summary>
    public long Microseconds { get; set; }

    /// <inheritdoc/>
    public long Milliseconds => Microseconds / MicrosecondsPerMillisecond;

    /// <summary>Called by <see cref="Wait"/> with the milliseconds to let pass; whoever hooks in advances the clock with the world.</summary>
    public Action<int>? Waiting { get; set; }

    /// <inheritdoc/>
    public void Wait(int milliseconds)
    {
        if (Waiting is null)
        {
            Microseconds += milliseconds * MicrosecondsPerMillisecond;
        }
        else
        {
            Waiting(milliseconds);
        }
    }
}
