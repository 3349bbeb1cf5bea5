namespace SSBms.Runtime;

/// <summary>What an entry of the event log tells. The numbers are stored, so they never change meaning.</summary>
public enum EventKind
{
    /// <summary>The guard was set up, at start or by a profile that was taken; the code is 1 when every chip answered.</summary>
    Started = 1,

    /// <summary>The protection state changed; the code is the new state.</summary>
    StateChanged = 2,

    /// <summary>A diagnosis was raised; value and bound tell by how much.</summary>
    Raised = 3,

    /// <summary>A diagnosis is no longer raised.</summary>
    Cleared = 4,

    /// <summary>The contactor was opened for good; the code is the diagnosis.</summary>
    Tripped = 5,

    /// <summary>The firmware was restarted after an escape; the code is the cause, the value the number of restarts.</summary>
    Restarted = 6,

    /// <summary>Another profile was taken; the value is its hash, the bound that of the one before it, 0 when there was none.</summary>
    ProfileTaken = 7,

    /// <summary>The contactor was told to close; the value is the hash of the profile it is guarded by.</summary>
    Armed = 8,

    /// <summary>A part of the name of the profile of the entry before it; <see cref="ProfileName"/> reads it.</summary>
    ProfileName = 9,

    /// <summary>The key cleared a trip; code, value and bound are those of the trip.</summary>
    Reset = 10,

    /// <summary>A channel was calibrated; the code is the channel, the value its new gain, the bound the one before.</summary>
    GainChanged = 11,

    /// <summary>Likewise: the new offset and the one before.</summary>
    OffsetChanged = 12,

    /// <summary>A profile that was taken has another number; the code is the setting, the value the new number, the bound the one before.</summary>
    LimitChanged = 13,

    /// <summary>A host told the time; the value is seconds since 1970-01-01 00:00 UTC.</summary>
    TimeTold = 14,

    /// <summary>Somebody at the other end of the link asked for the contactor to open while it was closed.</summary>
    OpenAsked = 15,

    /// <summary>
    /// The impedance channel named what takes contact; the code is the cause, the value the contact that is there at least, the bound the
    /// cause that comes next.
    /// </summary>
    CauseNamed = 16,
}
