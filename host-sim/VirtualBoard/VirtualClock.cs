using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>Time on the desktop: it passes when whoever owns the world says so.</summary>
public sealed class VirtualClock : IClock
{
    private const long MicrosecondsPerMillisecond = 1000;

    private long _microseconds;

    /// <summary>Time since power-up, µs. Must never be set back.</summary>
    public long Microseconds
    {
        get => _microseconds;
        set
        {
            // The firmware reads the time many times between two steps of the world.
            _microseconds = value;
            Milliseconds = value / MicrosecondsPerMillisecond + AheadMilliseconds;
        }
    }

    /// <summary>By how much the counter that the firmware reads has jumped ahead in all, ms.</summary>
    public long AheadMilliseconds { get; private set; }

    /// <inheritdoc/>
    public long Milliseconds { get; private set; }

    /// <summary>Called by <see cref="Wait"/> with the milliseconds to let pass; whoever hooks in advances the clock with the world.</summary>
    public Action<int>? Waiting { get; set; }

    /// <summary>Lets the counter that the firmware reads jump. Nothing else on the board goes by it.</summary>
    /// <param name="milliseconds">By how much, ms; negative: back.</param>
    public void Jump(long milliseconds)
    {
        AheadMilliseconds += milliseconds;
        Milliseconds += milliseconds;
    }

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
