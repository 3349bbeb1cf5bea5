namespace SSBms.Bench.Faults;

/// <summary>The limit of the cell that a fault could hide.</summary>
public enum FaultLimit
{
    /// <summary>The critical current density.</summary>
    Current,

    /// <summary>The voltage ceiling.</summary>
    Voltage,

    /// <summary>The critical stack pressure.</summary>
    Pressure,

    /// <summary>The temperature ceiling.</summary>
    Temperature,
}
