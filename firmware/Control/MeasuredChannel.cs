namespace SSBms.Control;

/// <summary>The channels of a <see cref="Sample"/>, by number: what <see cref="Quantity.ImplausibleReading"/> and <see cref="Quantity.ConfigurationLost"/> name.</summary>
public enum MeasuredChannel
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Cell voltage.</summary>
    CellVoltage = 1,

    /// <summary>Second, independent cell voltage.</summary>
    RedundantVoltage = 2,

    /// <summary>Cell current.</summary>
    Current = 3,

    /// <summary>Stack pressure.</summary>
    StackPressure = 4,

    /// <summary>Temperature of the pressure plate.</summary>
    PlateTemperature = 5,

    /// <summary>Temperature of the die wall.</summary>
    WallTemperature = 6,
}
