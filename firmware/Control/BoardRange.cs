namespace SSBms.Control;

/// <summary>
/// What a board can measure and hold with the parts that are on it. A reading beyond it is no measurement, and a cell whose limits lie
/// beyond it cannot be guarded.
/// </summary>
public sealed class BoardRange
{
    /// <summary>Largest current, A, without sign; a reading there is clipped, not measured.</summary>
    public double LargestCurrent = 4.0e-3;

    /// <summary>Lowest cell voltage both converters can tell, V.</summary>
    public double LowestVoltage = -2.0;

    /// <summary>Highest cell voltage both converters can tell, V.</summary>
    public double HighestVoltage = 4.5;

    /// <summary>Stack pressure at the rated force of the load cell, MPa.</summary>
    public double RatedPressure = 40.0;

    /// <summary>Lowest temperature the sensors are made for, °C.</summary>
    public double LowestTemperature = -55.0;

    /// <summary>Highest temperature the sensors are made for, °C.</summary>
    public double HighestTemperature = 150.0;

    /// <summary>Longest control period for which the heartbeat holds the contactor, s.</summary>
    public double LongestCycle = 0.1;
}
