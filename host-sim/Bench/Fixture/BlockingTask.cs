using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Bench.Fixture;

/// <summary>A background task of the board that may take longer than there is time: a display that is slow, a radio that waits.</summary>
public sealed class BlockingTask : IBackgroundTask
{
    private readonly IClock _clock;

    /// <summary>Makes a task that takes no time.</summary>
    /// <param name="clock">Time.</param>
    public BlockingTask(IClock clock)
    {
        _clock = clock;
    }

    /// <summary>How long it takes, each time, ms; 0 or more.</summary>
    public int Milliseconds { get; set; }

    /// <inheritdoc/>
    public void Run()
    {
        if (Milliseconds > 0)
        {
            _clock.Wait(Milliseconds);
        }
    }
}
