namespace SSBms.Drivers;

/// <summary>A channel that can be calibrated. The numbers are stored and sent, so they never change meaning.</summary>
public enum CalibrationChannel
{
    /// <summary>Cell current, A.</summary>
    Current = 0,

    /// <summary>Cell voltage, V.</summary>
    Voltage = 1,

    /// <summary>Stack pressure, MPa.</summary>
    Pressure = 2,

    /// <summary>Temperature of the plate, °C.</summary>
    PlateTemperature = 3,

    /// <summary>Temperature of the die wall, °C.</summary>
    WallTemperature = 4,

    /// <summary>How many channels there are; not one itself.</summary>
    Count = 5,
}
