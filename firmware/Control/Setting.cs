namespace SSBms.Control;

/// <summary>
/// Every number a guard is set up with; <see cref="SettingTable"/> has name, unit, default and range of each. The order is that of
/// the stored profile: a new one goes to the end of its group and makes a new format.
/// </summary>
public enum Setting
{
    /// <summary>Electrode area, cm².</summary>
    Area,

    /// <summary>Lowest operating voltage, V.</summary>
    VoltageFloor,

    /// <summary>Highest operating voltage, V.</summary>
    VoltageCeiling,

    /// <summary>Lowest operating temperature, °C.</summary>
    TemperatureFloor,

    /// <summary>Highest operating temperature, °C.</summary>
    TemperatureCeiling,

    /// <summary>Stack pressure at which lithium is pressed into the electrolyte, MPa.</summary>
    PressureWall,

    /// <summary>Charge the cell holds, mAh/cm².</summary>
    ArealCapacity,

    /// <summary>Activation energy of the whole cell resistance, eV; carries step resistances to 25 °C.</summary>
    ResistanceActivation,

    /// <summary>i_D: stripping current density that diffusion refills at 25 °C, mA/cm².</summary>
    DiffusionDensity,

    /// <summary>E_D: activation energy of diffusion, eV.</summary>
    DiffusionActivation,

    /// <summary>i_1: stripping current density that creep refills at 1 MPa and 25 °C, mA/cm².</summary>
    CreepDensity,

    /// <summary>m: how creep grows with pressure.</summary>
    CreepExponent,

    /// <summary>E_c: activation energy of creep, eV.</summary>
    CreepActivation,

    /// <summary>Control period, s.</summary>
    Cycle,

    /// <summary>Fraction of the critical current density at which the contactor opens.</summary>
    TripFraction,

    /// <summary>Fraction of the critical current density that is published as allowed.</summary>
    DerateFraction,

    /// <summary>The allowed stripping current is that of a pressure smaller by this factor.</summary>
    PressureReserve,

    /// <summary>Fraction of the pressure wall from which on plating is derated.</summary>
    WallDerateFraction,

    /// <summary>How far beyond its window the voltage may go before the contactor opens, V; derating ends at zero there.</summary>
    VoltageMargin,

    /// <summary>Width of the band inside the temperature window in which the current is derated, K.</summary>
    TemperatureBand,

    /// <summary>Largest allowed difference of the two voltage measurements, V.</summary>
    VoltageDisagreement,

    /// <summary>Largest allowed difference of plate and die wall, K.</summary>
    TemperatureSpread,

    /// <summary>Oldest a voltage, current or pressure may be, control periods.</summary>
    StaleCycles,

    /// <summary>Oldest a temperature may be, s; never less than the others may.</summary>
    StaleTemperature,

    /// <summary>Longest the contactor may take to follow its command, s; never less than a channel may be old.</summary>
    ContactorTime,

    /// <summary>Evidence at which voids are suspected, standard deviations.</summary>
    RiseEvidence,

    /// <summary>Resistance over baseline that counts as loss of contact.</summary>
    RunawayRatio,

    /// <summary>Stack pressure below which the clamp counts as lost, whatever the current, MPa; 0 where a cell may be used without.</summary>
    SmallestPressure,

    /// <summary>Time constant with which the die wall follows the cell, s; 0 where it is not known.</summary>
    WallLag,

    /// <summary>From the begin of a sweep of the impedance channel to the begin of the next, s.</summary>
    ImpedanceInterval,

    /// <summary>First tone of a sweep, Hz; the chip makes the nearest it can, a multiple of 244 Hz.</summary>
    FirstTone,

    /// <summary>Second tone of a sweep, Hz.</summary>
    SecondTone,

    /// <summary>Third tone of a sweep, Hz.</summary>
    ThirdTone,

    /// <summary>Fourth tone of a sweep, Hz.</summary>
    FourthTone,

    /// <summary>Grains in the spectrum of the commissioned cell, Ω·cm²; 0 where it has not been commissioned.</summary>
    GrainOhm,

    /// <summary>Capacitance of the grains, F/cm²; 0 where their arc is far above the tones.</summary>
    GrainFarad,

    /// <summary>Grain boundaries, Ω·cm².</summary>
    BoundaryOhm,

    /// <summary>Capacitance of the grain boundaries, F/cm².</summary>
    BoundaryFarad,

    /// <summary>Charge transfer of the lithium interfaces together, Ω·cm²; 0 where the cell has not been commissioned.</summary>
    InterfaceOhm,

    /// <summary>Capacitance of the lithium interfaces together, F/cm².</summary>
    InterfaceFarad,

    /// <summary>Real part of what is neither grains, boundaries nor lithium at the first tone, Ω·cm².</summary>
    FirstRestReal,

    /// <summary>Real part of the same at the second tone, Ω·cm².</summary>
    SecondRestReal,

    /// <summary>Real part of the same at the third tone, Ω·cm².</summary>
    ThirdRestReal,

    /// <summary>Real part of the same at the fourth tone, Ω·cm².</summary>
    FourthRestReal,

    /// <summary>Imaginary part of the same at the first tone, Ω·cm².</summary>
    FirstRestImaginary,

    /// <summary>Imaginary part of the same at the second tone, Ω·cm².</summary>
    SecondRestImaginary,

    /// <summary>Imaginary part of the same at the third tone, Ω·cm².</summary>
    ThirdRestImaginary,

    /// <summary>Imaginary part of the same at the fourth tone, Ω·cm².</summary>
    FourthRestImaginary,

    /// <summary>Relative noise of a tone, standard deviation of its real and imaginary part.</summary>
    ToneNoise,

    /// <summary>Temperature of the cell when it was commissioned, °C.</summary>
    CommissionedAt,

    /// <summary>Shunt, Ω.</summary>
    Shunt,

    /// <summary>Potential of the cell's negative terminal against the board's ground, V.</summary>
    CellReference,

    /// <summary>Division of both cell terminals before the second converter.</summary>
    ConverterDivider,

    /// <summary>Rated force of the load cell, N.</summary>
    LoadCellRating,

    /// <summary>Output of the load cell at its rated force, V per V of excitation.</summary>
    LoadCellSensitivity,

    /// <summary>Bridge output without force, V per V of excitation.</summary>
    LoadCellZero,

    /// <summary>Resistor between the excitation of the impedance channel and the cell, Ω; no larger current flows than through a short circuit.</summary>
    ImpedanceLimit,

    /// <summary>Reference resistor of the impedance channel, Ω; an eighth of the one that limits the current, within some per cent.</summary>
    ImpedanceReference,

    /// <summary>How many settings there are; not one itself.</summary>
    Count,
}
