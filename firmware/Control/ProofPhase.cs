namespace SSBms.Control;

/// <summary>What a proof test is at.</summary>
public enum ProofPhase
{
    /// <summary>Told to close for the first time.</summary>
    FirstClosing,

    /// <summary>Told to be closed, with a comparator that trips at any current and any voltage: the contactor has to open.</summary>
    Comparator,

    /// <summary>Told to be open, so that the hardware latch lets go.</summary>
    Release,

    /// <summary>Told to close once more.</summary>
    SecondClosing,

    /// <summary>Told to be closed, without heartbeats: the contactor has to open.</summary>
    Heartbeat,

    /// <summary>Told to be open.</summary>
    Opening,

    /// <summary>All of it has been shown.</summary>
    Proven,
}
