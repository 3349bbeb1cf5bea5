namespace SSBms.Control;

/// <summary>
/// Everything the guard measures, estimates or enforces. Limits are quantities like any other, so that a diagnosis is
/// "this above that" and a log entry can name both.
/// </summary>
public enum Quantity
{
    /// <summary>Cell voltage, V.</summary>
    [Unit("V")]
    CellVoltage,

    /// <summary>Difference of the two voltage measurements, V, without sign.</summary>
    [Unit("V")]
    VoltageDisagreement,

    /// <summary>The higher of the two voltage measurements as long as they agree, V; else the first.</summary>
    [Unit("V")]
    HighestVoltage,

    /// <summary>The lower of the two voltage measurements as long as they agree, V; else the first.</summary>
    [Unit("V")]
    LowestVoltage,

    /// <summary>Cell current, A; positive charges.</summary>
    [Unit("A")]
    Current,

    /// <summary>Current density over the electrode area, mA/cm²; positive charges.</summary>
    [Unit("mA/cm²")]
    CurrentDensity,

    /// <summary>Current density at the interface where lithium plates, mA/cm², never negative.</summary>
    [Unit("mA/cm²")]
    PlatingDensity,

    /// <summary>Current density at the interface where lithium is stripped, mA/cm², never negative.</summary>
    [Unit("mA/cm²")]
    StrippingDensity,

    /// <summary>Stack pressure, MPa.</summary>
    [Unit("MPa")]
    StackPressure,

    /// <summary>The hotter of the two temperatures, and of where the die wall says that the cell is, °C.</summary>
    [Unit("°C")]
    HottestTemperature,

    /// <summary>The colder of the two temperatures, and of where the die wall says that the cell is, °C.</summary>
    [Unit("°C")]
    ColdestTemperature,

    /// <summary>Difference of the two temperatures, K.</summary>
    [Unit("K")]
    TemperatureSpread,

    /// <summary>Age of the voltage, s.</summary>
    [Unit("s")]
    VoltageAge,

    /// <summary>Age of the redundant voltage, s.</summary>
    [Unit("s")]
    RedundantVoltageAge,

    /// <summary>Age of the current, s.</summary>
    [Unit("s")]
    CurrentAge,

    /// <summary>Age of the stack pressure, s.</summary>
    [Unit("s")]
    PressureAge,

    /// <summary>Age of the older of the two temperatures, s.</summary>
    [Unit("s")]
    TemperatureAge,

    /// <summary>Voltage over current of a cell between two lithium electrodes, over its own mean at this current, 1.</summary>
    [Unit("")]
    ResistanceShare,

    /// <summary>Charge moved since it last turned, mAh/cm².</summary>
    [Unit("mAh/cm²")]
    HalfCycleCharge,

    /// <summary>Charge plated at the negative electrode since start, mAh/cm².</summary>
    [Unit("mAh/cm²")]
    ChargePlated,

    /// <summary>Charge stripped from the negative electrode since start, mAh/cm².</summary>
    [Unit("mAh/cm²")]
    ChargeStripped,

    /// <summary>Area-specific resistance of the last current step, at the temperature it had, Ω·cm².</summary>
    [Unit("Ω·cm²")]
    StepResistance,

    /// <summary>The same, carried to 25 °C, Ω·cm².</summary>
    [Unit("Ω·cm²")]
    CompensatedResistance,

    /// <summary>Compensated resistance over its learned baseline, 1.</summary>
    [Unit("")]
    ResistanceRatio,

    /// <summary>The same while it rises faster and faster, as where contact is lost, and 1 while it does not, 1.</summary>
    [Unit("")]
    AcceleratedRatio,

    /// <summary>Cumulative evidence that the resistance has risen, in standard deviations.</summary>
    [Unit("σ")]
    RiseEvidence,

    /// <summary>Critical current density for plating at this temperature and pressure, mA/cm².</summary>
    [Unit("mA/cm²")]
    PlatingCcd,

    /// <summary>Critical current density for stripping at this temperature and pressure, mA/cm².</summary>
    [Unit("mA/cm²")]
    StrippingCcd,

    /// <summary>Plating current density at which the contactor opens, mA/cm².</summary>
    [Unit("mA/cm²")]
    PlatingTripDensity,

    /// <summary>Stripping current density at which the contactor opens, mA/cm².</summary>
    [Unit("mA/cm²")]
    StrippingTripDensity,

    /// <summary>Largest stripping current density that lithium flow replenishes at this pressure, mA/cm².</summary>
    [Unit("mA/cm²")]
    ReplenishmentLimit,

    /// <summary>Critical stack pressure at the present stripping current density, MPa.</summary>
    [Unit("MPa")]
    CriticalPressure,

    /// <summary>Plating current density the cycler may use now, mA/cm².</summary>
    [Unit("mA/cm²")]
    AllowedPlating,

    /// <summary>Stripping current density the cycler may use now, mA/cm².</summary>
    [Unit("mA/cm²")]
    AllowedStripping,

    /// <summary>Stack pressure that the present current wants, with the reserve and for the contact that is left, MPa; below the wall.</summary>
    [Unit("MPa")]
    RequestedPressure,

    /// <summary>Upper pressure wall, MPa.</summary>
    [Unit("MPa")]
    PressureWall,

    /// <summary>Highest voltage, V.</summary>
    [Unit("V")]
    VoltageCeiling,

    /// <summary>Lowest voltage, V.</summary>
    [Unit("V")]
    VoltageFloor,

    /// <summary>Highest temperature, °C.</summary>
    [Unit("°C")]
    TemperatureCeiling,

    /// <summary>Lowest temperature, °C.</summary>
    [Unit("°C")]
    TemperatureFloor,

    /// <summary>Largest allowed difference of the two voltages, V.</summary>
    [Unit("V")]
    VoltageDisagreementLimit,

    /// <summary>Largest allowed difference of the two temperatures, K.</summary>
    [Unit("K")]
    TemperatureSpreadLimit,

    /// <summary>Oldest a fast channel may be, s.</summary>
    [Unit("s")]
    AgeLimit,

    /// <summary>Oldest a temperature may be, s.</summary>
    [Unit("s")]
    TemperatureAgeLimit,

    /// <summary>Longest the contactor may take to follow, s.</summary>
    [Unit("s")]
    ContactorLimit,

    /// <summary>Longest from one cycle to the next, s.</summary>
    [Unit("s")]
    CycleTimeLimit,

    /// <summary>Longest without a heartbeat that surely holds the contactor, s.</summary>
    [Unit("s")]
    HeartbeatLimit,

    /// <summary>Largest current, A, that is read where none flows.</summary>
    [Unit("A")]
    OpenCurrentLimit,

    /// <summary>Largest jump of the voltage at a steady current, V.</summary>
    [Unit("V")]
    VoltageJumpLimit,

    /// <summary>Largest share of its resistance that a cell can lose from one current step to the next, 1.</summary>
    [Unit("")]
    UnansweredStepLimit,

    /// <summary>Share of its resistance below which a cell is shorted, 1.</summary>
    [Unit("")]
    HardShortShare,

    /// <summary>Share of its resistance below which a filament is suspected, 1.</summary>
    [Unit("")]
    SoftShortShare,

    /// <summary>Largest jump of the stack pressure, MPa.</summary>
    [Unit("MPa")]
    PressureJumpLimit,

    /// <summary>Farthest that one temperature may move while the other stays, K.</summary>
    [Unit("K")]
    StuckTemperatureLimit,

    /// <summary>Largest charge in one direction, mAh/cm².</summary>
    [Unit("mAh/cm²")]
    HalfCycleLimit,

    /// <summary>Evidence at which a rise of the resistance is more than scatter, standard deviations.</summary>
    [Unit("σ")]
    RiseEvidenceLimit,

    /// <summary>Resistance ratio from which on a resistance that rises faster and faster runs away, 1.</summary>
    [Unit("")]
    RunawayRatio,

    /// <summary>Evidence at which contact is being lost, nats.</summary>
    [Unit("")]
    ContactEvidenceLimit,

    /// <summary>Contact that the present current wants, 1.</summary>
    [Unit("")]
    LeastContact,

    /// <summary>Contact that must be seen while there is still time, 1.</summary>
    [Unit("")]
    LeastVisibleContact,

    /// <summary>Longest without a sweep that could be used, s.</summary>
    [Unit("s")]
    InterfaceAgeLimit,

    /// <summary>Most readings that may be missed of late, 1.</summary>
    [Unit("")]
    MissedReadingsLimit,

    /// <summary>One half: the bound of every quantity that is 0 or 1.</summary>
    [Unit("")]
    Half,

    // What is 0 unless something is wrong, to the end.

    /// <summary>Number (<see cref="MeasuredChannel"/>) of the first channel that reported a value that no cell and fixture can have; 0 when none did.</summary>
    [Unit("")]
    ImplausibleReading,

    /// <summary>Number (<see cref="MeasuredChannel"/>) of the first channel whose chip does not hold its configuration; 0 when all do.</summary>
    [Unit("")]
    ConfigurationLost,

    /// <summary>1 when the current monitor's comparator has tripped, else 0.</summary>
    [Unit("")]
    HardwareTrip,

    /// <summary>1 after the current monitor's own comparator has tripped for the voltage, else 0.</summary>
    [Unit("")]
    HardwareVoltageTrip,

    /// <summary>1 while the hardware holds the contactor open and the current monitor knows no reason, else 0.</summary>
    [Unit("")]
    UnexplainedTrip,

    /// <summary>1 when log and latch cannot be stored, else 0.</summary>
    [Unit("")]
    MemoryFault,

    /// <summary>Readings missed or absurd of late, of the channel that has most: one counts for a minute at the ordinary period.</summary>
    [Unit("")]
    MissedReadings,

    /// <summary>1 when the stored calibration cannot be read, else 0.</summary>
    [Unit("")]
    CalibrationCorrupt,

    /// <summary>How long the contactor has not been where it was told to be, s.</summary>
    [Unit("s")]
    ContactorMismatch,

    /// <summary>1 when contacts that were closed, and are told to be, are reported open, else 0.</summary>
    [Unit("")]
    UncommandedOpening,

    /// <summary>Time since the last heartbeat when contacts have opened that are told to be closed, s; else 0.</summary>
    [Unit("s")]
    HeartbeatSilence,

    /// <summary>Time from one cycle to the next where it is too long, and the contactor is told to be closed, s; else 0.</summary>
    [Unit("s")]
    LateCycle,

    /// <summary>How long past its time the comparator has not opened the contactor that it was made to open, s; else 0.</summary>
    [Unit("s")]
    ComparatorOverdue,

    /// <summary>How long the contactor has stayed closed without heartbeats past the longest that the monostable holds, s; else 0.</summary>
    [Unit("s")]
    LapseOverdue,

    /// <summary>Current, A, without sign, while the contactor is told to be open and has had its time to; before that 0.</summary>
    [Unit("A")]
    CurrentThroughOpen,

    /// <summary>How far the voltage has jumped while the current stayed, V; 0 when it did not.</summary>
    [Unit("V")]
    VoltageJump,

    /// <summary>Share of the last resistance that the voltage's answer to the newest current step lacks, 1; 0 while it answers.</summary>
    [Unit("")]
    UnansweredStep,

    /// <summary>How far the stack pressure has jumped, MPa; 0 when it did not.</summary>
    [Unit("MPa")]
    PressureJump,

    /// <summary>Share of the stack pressure's learned answer to charge that has been missing of late, 1; 0 while it answers, and where none is known.</summary>
    [Unit("")]
    UnansweredPressure,

    /// <summary>How far one temperature has moved while the other stayed the same to the last bit, K; 0 while that is little.</summary>
    [Unit("K")]
    StuckTemperature,

    /// <summary>Evidence of the impedance channel that contact is being lost, nats; set when a sweep brought something new.</summary>
    [Unit("")]
    ContactEvidence,

    /// <summary>Share of the lithium interface that is in contact at least, 1; set while contact is being lost.</summary>
    [Unit("")]
    InterfaceContact,

    /// <summary>The contact from which on lost contact would be seen in time, 1; set with <see cref="ContactEvidence"/>.</summary>
    [Unit("")]
    VisibleContact,

    /// <summary>Time since the last sweep that could be used where it is too long, s; else 0.</summary>
    [Unit("s")]
    InterfaceAge,

    /// <summary>How many quantities there are; not one itself.</summary>
    Count,
}
