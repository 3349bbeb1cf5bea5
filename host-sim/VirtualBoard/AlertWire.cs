namespace SSBms.VirtualBoard;

/// <summary>The state of the wire from the comparator's open drain to the trip latch; its pull-up sits at the latch.</summary>
public enum AlertWire
{
    /// <summary>Sound.</summary>
    Ok,

    /// <summary>Cut: the pull-up sets the latch, the contactor opens.</summary>
    Cut,

    /// <summary>Shorted to ground: the comparator can no longer set the latch.</summary>
    Grounded,
}
