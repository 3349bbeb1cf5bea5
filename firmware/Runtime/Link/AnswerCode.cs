namespace SSBms.Runtime;

/// <summary>What became of a request on the link. The numbers are the protocol, so they never change meaning.</summary>
public enum AnswerCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>There is no such request.</summary>
    Unknown = 1,

    /// <summary>A value in it cannot be.</summary>
    BadValue = 2,

    /// <summary>Not while the contactor is closed.</summary>
    NotNow = 3,

    /// <summary>The memory did not take it.</summary>
    NotStored = 4,

    /// <summary>The channel gave no steady value.</summary>
    NotSteady = 5,

    /// <summary>A point is missing, the two points are too close together, or gain or offset would be further off than they can be.</summary>
    PointsMissing = 6,

    /// <summary>Not while the key switch is off.</summary>
    KeyOff = 7,

    /// <summary>It is no profile this board can guard by; the answer names what cannot be.</summary>
    BadProfile = 8,

    /// <summary>Not without a profile.</summary>
    NoProfile = 9,

    /// <summary>It was asked to open, and the contacts still report that they are closed.</summary>
    StillClosed = 10,
}
