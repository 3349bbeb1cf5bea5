namespace SSBms.VirtualBoard;

/// <summary>What is wrong with the shunt.</summary>
public enum ShuntFault
{
    /// <summary>Nothing.</summary>
    Ok,

    /// <summary>Bridged: the current flows, no voltage stands across it.</summary>
    Shorted,

    /// <summary>Broken: no current flows, and what the cycler has to give stands across it.</summary>
    Open,

    /// <summary>Its sense leads are exchanged: charging reads as discharging.</summary>
    Reversed,
}
