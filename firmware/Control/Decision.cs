namespace SSBms.Control;

/// <summary>All that one control cycle wants done outside. Written by the guard, carried out by the actuators.</summary>
public sealed class Decision
{
    /// <summary>True when the contactor is to be closed.</summary>
    public bool CloseContactor;

    /// <summary>Largest charging current the cycler may use now, A, not negative.</summary>
    public double AllowedCharge;

    /// <summary>Largest discharging current the cycler may use now, A, not negative.</summary>
    public double AllowedDischarge;

    /// <summary>Charging current, A, at which the current monitor's comparator shall open the contactor; 0 when not known yet.</summary>
    public double HardwareTripCharge;

    /// <summary>Discharging current, A, not negative, likewise; 0 when not known yet.</summary>
    public double HardwareTripDischarge;
}
