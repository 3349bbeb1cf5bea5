namespace SSBms.VirtualBoard;

/// <summary>What is wrong with a chip.</summary>
public enum ChipFault
{
    /// <summary>Nothing.</summary>
    Ok,

    /// <summary>It does not acknowledge. What it does without the bus, it goes on doing.</summary>
    Off,

    /// <summary>It acknowledges and reports new conversions, but the measured data stay what they were; a memory stores nothing.</summary>
    Stuck,

    /// <summary>Everything read from it is random.</summary>
    Garbage,

    /// <summary>A share of the transfers is not acknowledged.</summary>
    Intermittent,

    /// <summary>One brown-out: it loses its configuration and then works on.</summary>
    Reset,
}
