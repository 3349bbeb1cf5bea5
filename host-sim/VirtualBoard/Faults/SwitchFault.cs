namespace SSBms.VirtualBoard;

/// <summary>What is wrong with a switch.</summary>
public enum SwitchFault
{
    /// <summary>Nothing.</summary>
    Ok,

    /// <summary>Its contact bounces: it reads the other way for some milliseconds now and then.</summary>
    Bouncing,

    /// <summary>It reads on, however it is turned.</summary>
    StuckOn,

    /// <summary>It reads off, however it is turned.</summary>
    StuckOff,
}
