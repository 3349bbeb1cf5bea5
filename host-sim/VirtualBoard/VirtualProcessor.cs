using System.Runtime.CompilerServices;
using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>The processor as the firmware sees it: notes what is asked of it, and breaks off what takes longer than it may.</summary>
public sealed class VirtualProcessor : IProcessor
{
    private readonly VirtualClock _clock;

    /// <summary>Binds it to time.</summary>
    /// <param name="clock">Time.</param>
    public VirtualProcessor(VirtualClock clock)
    {
        _clock = clock;
    }

    /// <summary>What is wrong with what runs on it.</summary>
    public FirmwareFault Fault { get; set; }

    /// <summary>The deadline of what is being done, ms; null when it has none.</summary>
    public int? Deadline { get; private set; }

    /// <summary>How often a restart was asked for.</summary>
    public int Reboots { get; private set; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">It was broken off.</exception>
    public void RunWithin(IDeadlineWork work, int milliseconds)
    {
        ArgumentNullException.ThrowIfNull(work);
        Deadline = milliseconds;
        try
        {
            if (Fault == FirmwareFault.Throwing)
            {
                throw new InvalidOperationException("the firmware throws");
            }

            long end = _clock.Microseconds + milliseconds * 1000L;
            if (Fault == FirmwareFault.Late)
            {
                _clock.Wait(milliseconds);
            }
            else
            {
                Do(work);
            }

            // Broken off where it stands on a board; here at its end, which is the earliest that it can be told.
            if (_clock.Microseconds >= end)
            {
                throw new InvalidOperationException("the deadline is over");
            }
        }
        finally
        {
            Deadline = null;
        }
    }

    /// <summary>A method of its own, because what the JIT compiles within a try block it compiles less well.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Do(IDeadlineWork work)
    {
        work.Run();
    }

    /// <inheritdoc/>
    public void Reboot()
    {
        Reboots++;
    }
}
