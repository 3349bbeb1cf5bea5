namespace SSBms.VirtualBoard;

/// <summary>What goes wrong with the firmware itself.</summary>
public enum FirmwareFault
{
    /// <summary>Nothing.</summary>
    Ok,

    /// <summary>An exception in every control cycle.</summary>
    Throwing,

    /// <summary>A control cycle that does not end before its deadline.</summary>
    Late,

    /// <summary>The runtime stands still: no cycle, no deadline, the outputs as they were.</summary>
    Hung,
}
