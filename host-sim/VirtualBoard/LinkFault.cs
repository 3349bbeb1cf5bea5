namespace SSBms.VirtualBoard;

/// <summary>What comes over the link.</summary>
public enum LinkFault
{
    /// <summary>What is sent.</summary>
    Ok,

    /// <summary>More noise than the board can read.</summary>
    Flooded,
}
