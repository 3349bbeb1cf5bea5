namespace SSBms.Control;

/// <summary>What is wrong. The numbers stand in event logs and trip latches, so they never change meaning.</summary>
public enum DiagnosisCode
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Plating above the critical current density: dendrites.</summary>
    PlatingCcdExceeded = 1,

    /// <summary>Stripping above the critical current density.</summary>
    StrippingCcdExceeded = 2,

    /// <summary>Stack pressure below the critical one at this current density: voids form.</summary>
    CriticalStackPressure = 3,

    /// <summary>Stack pressure above the wall: lithium is pressed into the electrolyte.</summary>
    PressureWallExceeded = 4,

    /// <summary>Cell voltage above its window.</summary>
    OverVoltage = 5,

    /// <summary>Cell voltage below its window.</summary>
    UnderVoltage = 6,

    /// <summary>A temperature above its window.</summary>
    OverTemperature = 7,

    /// <summary>A temperature below its window.</summary>
    UnderTemperature = 8,

    /// <summary>The resistance that a step of the current meets has risen by more than its scatter, faster and faster.</summary>
    ResistanceRise = 9,

    /// <summary>The resistance that a step of the current meets has risen, faster and faster, by more than it may.</summary>
    ResistanceRunaway = 10,

    /// <summary>The two voltage measurements disagree.</summary>
    VoltageDisagreement = 11,

    /// <summary>Plate and die wall differ too much in temperature.</summary>
    TemperatureSpread = 12,

    /// <summary>The cell voltage has not been measured for too long.</summary>
    StaleVoltage = 13,

    /// <summary>The redundant cell voltage has not been measured for too long.</summary>
    StaleRedundantVoltage = 14,

    /// <summary>The current has not been measured for too long.</summary>
    StaleCurrent = 15,

    /// <summary>The stack pressure has not been measured for too long.</summary>
    StalePressure = 16,

    /// <summary>A temperature has not been measured for too long.</summary>
    StaleTemperature = 17,

    /// <summary>A channel reports what no cell and fixture can have.</summary>
    ImplausibleReading = 18,

    /// <summary>The current monitor's comparator opened the contactor by itself.</summary>
    HardwareOverCurrent = 19,

    /// <summary>The contactor is not where it was told to be.</summary>
    ContactorFault = 20,

    /// <summary>The store for log and latch does not answer.</summary>
    MemoryFault = 21,

    /// <summary>The firmware itself failed and was restarted.</summary>
    FirmwareFault = 22,

    /// <summary>A chip does not hold what was written to its registers: what it measures means nothing.</summary>
    ConfigurationLost = 23,

    /// <summary>Contacts that were closed opened although they are told to be closed.</summary>
    UncommandedOpening = 24,

    /// <summary>The same, after a time without heartbeat that explains it.</summary>
    HeartbeatLapse = 25,

    /// <summary>Cycle after cycle began too late: nothing is cut off in the time that was promised.</summary>
    CycleOverrun = 26,

    /// <summary>A cycle began too late.</summary>
    MissedCycle = 27,

    /// <summary>Current flows although the contactor is told to be open.</summary>
    ContactorWelded = 28,

    /// <summary>The voltage jumped while the current stayed: a short, or a current sensor that no longer sees the current.</summary>
    UnexplainedVoltage = 29,

    /// <summary>The current is said to have changed, and the voltage did not answer.</summary>
    UnansweredStep = 30,

    /// <summary>A cell between two lithium electrodes has lost most of its resistance.</summary>
    HardShort = 31,

    /// <summary>A cell between two lithium electrodes loses resistance.</summary>
    SoftShort = 32,

    /// <summary>The stack pressure jumped: the clamp slipped, or the reading did.</summary>
    PressureJump = 33,

    /// <summary>One temperature stays the same while the other moves.</summary>
    StuckTemperature = 34,

    /// <summary>More charge has gone one way than the cell holds.</summary>
    ChargeBeyondCapacity = 35,

    /// <summary>Power, processor or firmware was lost while the contactor was closed.</summary>
    LostWhileClosed = 36,

    /// <summary>The trip latch cannot be read: it may have held a trip.</summary>
    LatchCorrupt = 37,

    /// <summary>The stored calibration cannot be read.</summary>
    CalibrationCorrupt = 38,

    /// <summary>The comparator did not open the contactor when it was made to.</summary>
    ComparatorUnproven = 39,

    /// <summary>The contactor stayed closed without heartbeats.</summary>
    HeartbeatUnproven = 40,

    /// <summary>A channel misses readings now and then.</summary>
    MissedReadings = 41,

    /// <summary>The current monitor's own comparator has opened the contactor for the voltage.</summary>
    HardwareVoltageTrip = 42,

    /// <summary>The hardware holds the contactor open, and the current monitor tells no reason: a wire, the latch or the monitor is broken.</summary>
    UnexplainedTrip = 43,

    /// <summary>The lithium interface has less contact than the current wants.</summary>
    ContactLoss = 44,

    /// <summary>The lithium interface loses contact: voids, or less pressure.</summary>
    VoidsSuspected = 45,

    /// <summary>In this cell, or with these wires, lost contact would not be seen in time.</summary>
    EyeWeak = 46,

    /// <summary>The impedance channel has told nothing for too long.</summary>
    EyeBlind = 47,

    /// <summary>The stack pressure no longer follows the charge: a load cell that does not feel the stack, or voids in place of lithium.</summary>
    PressureUnanswered = 48,

    /// <summary>One more than the last code.</summary>
    Count,
}
