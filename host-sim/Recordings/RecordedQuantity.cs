namespace SSBms.Recordings;

/// <summary>What a column of a recording holds.</summary>
public enum RecordedQuantity
{
    /// <summary>Time since the test began, s.</summary>
    Time,

    /// <summary>Time since the step began, s.</summary>
    StepTime,

    /// <summary>Voltage of the cell, V.</summary>
    Voltage,

    /// <summary>Current, A; positive charges.</summary>
    Current,

    /// <summary>Temperature, °C.</summary>
    Temperature,

    /// <summary>Stack pressure, MPa.</summary>
    Pressure,

    /// <summary>Number of the step.</summary>
    Step,

    /// <summary>Number of the cycle.</summary>
    Cycle,

    /// <summary>What the step does, in the cycler's words.</summary>
    StepKind,

    /// <summary>Frequency of a spectrum that stands between the rows, Hz.</summary>
    Frequency,

    /// <summary>Current density, mA/cm²; positive charges.</summary>
    Density,

    /// <summary>Contact fraction of the lithium interface, 1.</summary>
    ContactFraction,

    /// <summary>Area-specific resistance, Ω·cm².</summary>
    Resistance,

    /// <summary>Protection state of the guard, as a number.</summary>
    ProtectionState,

    /// <summary>How many there are; not one itself.</summary>
    Count,
}
