using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>The processor as the firmware sees it: notes what is asked of it.</summary>
public sealed class VirtualProcessor : IProcessor
{
    /// <summary>The deadline that is set, ms; null when none is.</summary>
    public int? Deadline { get; private set; }

    /// <summary>How often a restart was asked for.</summary>
    public int Reboots { get; private set; }

    /// <inheritdoc/>
    public void SetDeadline(int milliseconds)
    {
        Deadline = milliseconds;
    }

    /// <inheritdoc/>
    public void ClearDeadline()
    {
        Deadline = null;
    }

    /// <inheritdoc/>
    public void Reboot()
    {
        Reboots++;
    }
}
