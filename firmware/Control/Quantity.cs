namespace SSBms.Control;

/// <summary>
/// Everything the guard measures, estimates or enforces. Limits are quantities like any other, so that a diagnosis is
/// "this above that" and a log entry can name both.
/// </summary>
public enum Quantity
{
    /// <summary>Cell voltage, V.</summary>
    CellVoltage,

    /// <summary>Difference of the two voltage measurements, V, without sign.</summary>
    VoltageDisagreement,

    /// <summary>Cell current, A; positive charges.</summary>
    Current,

    /// <summary>Current density over the electrode area, mA/cm²; positive charges.</summary>
    CurrentDensity,

    /// <summary>Current density at the interface where lithium plates, mA/cm², never negative.</summary>
    PlatingDensity,

    /// <summary>Current density at the interface where lithium is stripped, mA/cm², never negative.</summary>
    StrippingDensity,

    /// <summary>Stack pressure, MPa.</summary>
    StackPressure,

    /// <summary>The hotter of the two temperatures, °C.</summary>
    HottestTemperature,

    /// <summary>The colder of the two temperatures, °C.</summary>
    ColdestTemperature,

    /// <summary>Difference of the two temperatures, K.</summary>
    TemperatureSpread,

    /// <summary>Age of the voltage, s.</summary>
    VoltageAge,

    /// <summary>Age of the redundant voltage, s.</summary>
    RedundantVoltageAge,

    /// <summary>Age of the current, s.</summary>
    CurrentAge,

    /// <summary>Age of the stack pressure, s.</summary>
    PressureAge,

    /// <summary>Age of the older of the two temperatures, s.</summary>
    TemperatureAge,

    /// <summary>1 when a channel reported a value that no cell and fixture can have, else 0.</summary>
    ImplausibleReading,

    /// <summary>1 when the current monitor's comparator has tripped, else 0.</summary>
    HardwareTrip,

    /// <summary>1 when log and latch cannot be stored, else 0.</summary>
    MemoryFault,

    /// <summary>How long the contactor has not been where it was told to be, s.</summary>
    ContactorMismatch,

    /// <summary>Charge plated at the negative electrode since start, mAh/cm².</summary>
    ChargePlated,

    /// <summary>Charge stripped from the negative electrode since start, mAh/cm².</summary>
    ChargeStripped,

    /// <summary>Area-specific resistance of the last current step, at the temperature it had, Ω·cm².</summary>
    StepResistance,

    /// <summary>The same, carried to 25 °C, Ω·cm².</summary>
    CompensatedResistance,

    /// <summary>Compensated resistance over its learned baseline, 1.</summary>
    ResistanceRatio,

    /// <summary>Cumulative evidence that the resistance has risen, in standard deviations.</summary>
    VoidEvidence,

    /// <summary>Critical current density for plating at this temperature and pressure, mA/cm².</summary>
    PlatingCcd,

    /// <summary>Critical current density for stripping at this temperature and pressure, mA/cm².</summary>
    StrippingCcd,

    /// <summary>Plating current density at which the contactor opens, mA/cm².</summary>
    PlatingTripDensity,

    /// <summary>Stripping current density at which the contactor opens, mA/cm².</summary>
    StrippingTripDensity,

    /// <summary>Largest stripping current density that lithium flow replenishes at this pressure, mA/cm².</summary>
    ReplenishmentLimit,

    /// <summary>Critical stack pressure at the present stripping current density, MPa.</summary>
    CriticalPressure,

    /// <summary>Plating current density the cycler may use now, mA/cm².</summary>
    AllowedPlating,

    /// <summary>Stripping current density the cycler may use now, mA/cm².</summary>
    AllowedStripping,

    /// <summary>Upper pressure wall, MPa.</summary>
    PressureWall,

    /// <summary>Highest voltage, V.</summary>
    VoltageCeiling,

    /// <summary>Lowest voltage, V.</summary>
    VoltageFloor,

    /// <summary>Highest temperature, °C.</summary>
    TemperatureCeiling,

    /// <summary>Lowest temperature, °C.</summary>
    TemperatureFloor,

    /// <summary>Largest allowed difference of the two voltages, V.</summary>
    VoltageDisagreementLimit,

    /// <summary>Largest allowed difference of the two temperatures, K.</summary>
    TemperatureSpreadLimit,

    /// <summary>Oldest a fast channel may be, s.</summary>
    AgeLimit,

    /// <summary>Oldest a temperature may be, s.</summary>
    TemperatureAgeLimit,

    /// <summary>Longest the contactor may take to follow, s.</summary>
    ContactorLimit,

    /// <summary>Evidence at which voids are suspected, standard deviations.</summary>
    VoidEvidenceLimit,

    /// <summary>Resistance ratio that counts as loss of contact, 1.</summary>
    ContactLossRatio,

    /// <summary>One half: the bound of every quantity that is 0 or 1.</summary>
    Half,

    /// <summary>How many quantities there are; not one itself.</summary>
    Count,
}
