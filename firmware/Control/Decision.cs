namespace SSBms.Control;

/// <summary>All that one control cycle wants done outside. Written by the guard, carried out by the actuators.</summary>
public sealed class Decision
{
    /// <summary>True when the contactor is to be closed.</summary>
    public bool CloseContactor;

    /// <summary>True when it is closed and opened only to prove that it can be: it is not in use, and no current is allowed.</summary>
    public bool IsProof;

    /// <summary>True when the heartbeat is to be given.</summary>
    public bool Beat = true;

    /// <summary>True when the comparator shall open the contactor at any current, instead of at the two below.</summary>
    public bool ProvokeHardwareTrip;

    /// <summary>Largest charging current the cycler may use now, A, not negative.</summary>
    public double AllowedCharge;

    /// <summary>Largest discharging current the cycler may use now, A, not negative.</summary>
    public double AllowedDischarge;

    /// <summary>Charging current, A, at which the current monitor's comparator shall open the contactor; 0 when not known yet.</summary>
    public double HardwareTripCharge;

    /// <summary>Discharging current, A, not negative, likewise; 0 when not known yet.</summary>
    public double HardwareTripDischarge;
}
