namespace SSBms.Control;

/// <summary>Where the guard is. The numbers stand in event logs, so they never change meaning.</summary>
public enum ProtectionState
{
    /// <summary>Contactor open; every channel must answer plausibly for a while.</summary>
    SelfTest = 0,

    /// <summary>Contactor open; ready to be armed.</summary>
    Standby = 1,

    /// <summary>Contactor told to close; its feedback is awaited.</summary>
    Armed = 2,

    /// <summary>Contactor closed; the cell's full current range is allowed.</summary>
    Operating = 3,

    /// <summary>Contactor closed; a narrower current range is published.</summary>
    Derated = 4,

    /// <summary>Contactor open until an authorised reset.</summary>
    Tripped = 5,

    /// <summary>Contactor open: the board has no profile, so there is nothing it could guard.</summary>
    NoProfile = 6,

    /// <summary>On the way to be armed: no current is permitted, and the contactor closes and opens to show that it can.</summary>
    Proving = 7,
}
