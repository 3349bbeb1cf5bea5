namespace SSBms.Drivers;

/// <summary>What an AD5941 is at in a sweep: each is a step of a control cycle or of some.</summary>
internal enum SweepPhase
{
    /// <summary>Waiting for the next sweep.</summary>
    Idle,

    /// <summary>Everything is powered.</summary>
    Wake,

    /// <summary>The tone is set.</summary>
    Tone,

    /// <summary>Switches: where the excitation goes.</summary>
    Drive,

    /// <summary>Switches: between what it is held.</summary>
    Sense,

    /// <summary>Switches: where the current comes back.</summary>
    Close,

    /// <summary>Tone and transform begin.</summary>
    Begin,

    /// <summary>The transform runs.</summary>
    Await,

    /// <summary>Four transforms make an impedance.</summary>
    Judge,

    /// <summary>The configuration is looked at.</summary>
    Look,
}
