namespace SSBms.Drivers;

/// <summary>What became of a bus transfer.</summary>
public enum BusStatus
{
    /// <summary>Every byte was transferred and acknowledged.</summary>
    Ok,

    /// <summary>No chip answers at the address.</summary>
    NotAcknowledged,

    /// <summary>The chip stopped acknowledging before the end.</summary>
    Partial,

    /// <summary>The bus was held for too long.</summary>
    TimedOut,

    /// <summary>The bus failed in another way.</summary>
    Failed,
}
