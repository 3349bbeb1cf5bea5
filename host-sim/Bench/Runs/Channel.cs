namespace SSBms.Bench.Runs;

/// <summary>A column of the record.</summary>
public enum Channel
{
    /// <summary>Time since the first step, s.</summary>
    Time,

    /// <summary>Number of the step.</summary>
    Step,

    /// <summary>Number of the cycle, from 1 where steps are repeated.</summary>
    Cycle,

    /// <summary>Voltage, V: as the guard measures it, or that of the cell without the guard.</summary>
    Voltage,

    /// <summary>Current, A, likewise.</summary>
    Current,

    /// <summary>Current density, mA/cm², likewise.</summary>
    Density,

    /// <summary>Stack pressure, MPa, likewise.</summary>
    Pressure,

    /// <summary>Temperature of the plate, °C, likewise.</summary>
    PlateTemperature,

    /// <summary>Temperature of the die wall, °C, likewise.</summary>
    WallTemperature,

    /// <summary>Critical stack pressure, MPa.</summary>
    CriticalPressure,

    /// <summary>Stack pressure that the guard asks for, MPa.</summary>
    RequestedPressure,

    /// <summary>Published plating range, mA/cm².</summary>
    AllowedPlating,

    /// <summary>Published stripping range, mA/cm².</summary>
    AllowedStripping,

    /// <summary>Plating current density that trips, mA/cm².</summary>
    PlatingTrip,

    /// <summary>Stripping current density that trips, mA/cm².</summary>
    StrippingTrip,

    /// <summary>Protection state, as a number.</summary>
    State,

    /// <summary>Temperature of the simulated cell, °C.</summary>
    CellTemperature,

    /// <summary>Resistance of the simulated cell, Ω·cm².</summary>
    CellResistance,

    /// <summary>Contact fraction of the simulated cell, 1.</summary>
    ContactFraction,

    /// <summary>Lithium left on the negative electrode of the simulated cell, mAh/cm².</summary>
    Lithium,

    /// <summary>Temperature of the chamber around the fixture, °C.</summary>
    ChamberTemperature,

    /// <summary>Real part of the impedance at the first tone in the newest good sweep, Ω·cm².</summary>
    FirstReal,

    /// <summary>Imaginary part at the first tone, Ω·cm².</summary>
    FirstImaginary,

    /// <summary>Real part at the second tone, Ω·cm².</summary>
    SecondReal,

    /// <summary>Imaginary part at the second tone, Ω·cm².</summary>
    SecondImaginary,

    /// <summary>Real part at the third tone, Ω·cm².</summary>
    ThirdReal,

    /// <summary>Imaginary part at the third tone, Ω·cm².</summary>
    ThirdImaginary,

    /// <summary>Real part at the fourth tone, Ω·cm².</summary>
    FourthReal,

    /// <summary>Imaginary part at the fourth tone, Ω·cm².</summary>
    FourthImaginary,

    /// <summary>How old the newest good sweep is, s.</summary>
    ImpedanceAge,

    /// <summary>What became of the newest sweep, as a number.</summary>
    ImpedanceStatus,

    /// <summary>Contact fraction that the guard makes of its sweeps, 1.</summary>
    SeenContact,

    /// <summary>The same, one standard deviation lower.</summary>
    LeastSeenContact,

    /// <summary>How many channels there are; not one itself.</summary>
    Count,
}
