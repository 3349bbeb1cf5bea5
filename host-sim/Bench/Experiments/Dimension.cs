namespace SSBms.Bench.Experiments;

/// <summary>What kind of quantity a number with a unit is.</summary>
public enum Dimension
{
    /// <summary>s.</summary>
    Time,

    /// <summary>V.</summary>
    Voltage,

    /// <summary>A.</summary>
    Current,

    /// <summary>mA/cm².</summary>
    CurrentDensity,

    /// <summary>W.</summary>
    Power,

    /// <summary>Ω.</summary>
    Resistance,

    /// <summary>MPa.</summary>
    Pressure,

    /// <summary>°C.</summary>
    Temperature,

    /// <summary>mAh/cm².</summary>
    ArealCharge,

    /// <summary>MPa/µm.</summary>
    Stiffness,

    /// <summary>Parts of one.</summary>
    Share,

    /// <summary>cm².</summary>
    Area,

    /// <summary>K.</summary>
    TemperatureDifference,

    /// <summary>eV.</summary>
    Energy,

    /// <summary>N.</summary>
    Force,

    /// <summary>V per V.</summary>
    Sensitivity,

    /// <summary>Hz.</summary>
    Frequency,

    /// <summary>F.</summary>
    Capacitance,

    /// <summary>Ω·cm².</summary>
    ArealResistance,

    /// <summary>F/cm².</summary>
    ArealCapacitance,
}
