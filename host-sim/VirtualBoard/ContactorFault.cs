namespace SSBms.VirtualBoard;

/// <summary>What is wrong with a contactor.</summary>
public enum ContactorFault
{
    /// <summary>Nothing.</summary>
    Ok,

    /// <summary>The contacts are closed whatever the coil does, and the auxiliary contact tells it.</summary>
    Welded,

    /// <summary>The contacts are closed whatever the coil does; the auxiliary contact follows the coil.</summary>
    WeldedUnseen,

    /// <summary>The contacts are open whatever the coil does.</summary>
    StuckOpen,
}
