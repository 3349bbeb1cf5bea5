using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>The processor as the firmware sees it: notes what is asked of it.</summary>
public sealed class VirtualProcessor : IProcessor
{
    /// <summary>The deadline of what is being done, ms; null when it has none.</summary>
    public int? Deadline { get; private set; }

    /// <summary>How often a restart was asked for.</summary>
    public int Reboots { get; private set; }

    /// <inheritdoc/>
    public void RunWithin(IDeadlineWork work, int milliseconds)
    {
        ArgumentNullException.ThrowIfNull(work);
        Deadline = milliseconds;
        try
        {
            work.Run();
        }
        finally
        {
            Deadline = null;
        }
    }

    /// <inheritdoc/>
    public void Reboot()
    {
        Reboots++;
    }
}
