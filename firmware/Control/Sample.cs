namespace SSBms.Control;

/// <summary>All that one control cycle knows of the outside. Written by the measuring chain, read by the guard.</summary>
public sealed class Sample
{
    /// <summary>The age, in s, of a channel that never gave a value: larger than any limit.</summary>
    public const double NeverMeasured = 1e9;

    /// <summary>Start of this cycle, in ms of the monotonic clock.</summary>
    public long Now;

    /// <summary>Cell voltage, V, from the current monitor.</summary>
    public readonly Reading CellVoltage = new Reading();

    /// <summary>Cell voltage, V, from the second converter.</summary>
    public readonly Reading RedundantVoltage = new Reading();

    /// <summary>Cell current, A; positive charges the cell.</summary>
    public readonly Reading Current = new Reading();

    /// <summary>Stack pressure, MPa, from the load cell.</summary>
    public readonly Reading StackPressure = new Reading();

    /// <summary>Temperature of the pressure plate, °C.</summary>
    public readonly Reading PlateTemperature = new Reading();

    /// <summary>Temperature of the die wall, °C.</summary>
    public readonly Reading WallTemperature = new Reading();

    /// <summary>The first channel whose chip does not hold what was written to it; it stays in doubt until the chip is set up anew.</summary>
    public MeasuredChannel LostConfiguration;

    /// <summary>True when the current monitor's own comparator has tripped for the current.</summary>
    public bool HardwareTrip;

    /// <summary>What else the hardware has opened the contactor for.</summary>
    public OtherTrip OtherTrip;

    /// <summary>True when the contactor's auxiliary contact reports closed.</summary>
    public bool ContactorClosed;

    /// <summary>Time from the last heartbeat to the start of this cycle, s; 0 before the first one.</summary>
    public double HeartbeatSilence;

    /// <summary>True when the store for log and latch does not answer.</summary>
    public bool MemoryFailed;

    /// <summary>True when the stored calibration cannot be read: then no reading is to be believed.</summary>
    public bool CalibrationCorrupt;

    /// <summary>What the impedance channel has found; null on a board without one, or where the cell has not been commissioned for it.</summary>
    public InterfaceFinding? Interface;

    /// <summary>True while the operator asks for the contactor to close.</summary>
    public bool ArmRequested;

    /// <summary>True while an authorised operator asks for a latched trip to be cleared.</summary>
    public bool ResetRequested;
}
