namespace SSBms.VirtualBoard;

/// <summary>What is wrong with a contactor.</summary>
public enum ContactorFault
{
    /// <summary>Nothing.</summary>
    Ok,

    /// <summary>The contacts are closed whatever the coil does.</summary>
    Welded,

    /// <summary>The contacts are open whatever the coil does.</summary>
    StuckOpen,
}
