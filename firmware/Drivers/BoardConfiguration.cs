using SSBms.Control;

namespace SSBms.Drivers;

/// <summary>
/// What chips a board has, and where. What differs from one fixture to the next (shunt, dividers, load cell) are settings; the defaults
/// here are the reference design.
/// </summary>
public sealed class BoardConfiguration
{
    /// <summary>Supply of the chips, V: an input of the ADS1115 above it is clamped, and the NAU7802's regulator stays below it.</summary>
    public const double SupplyVolt = 3.3;

    private const double BelowFullScale = 0.999;
    private const double SquareMillimetrePerSquareCentimetre = 100.0;

    /// <summary>7-bit address of the INA228 current monitor.</summary>
    public int CurrentMonitorAddress = 0x40;

    /// <summary>7-bit address of the ADS1115 converter.</summary>
    public int ConverterAddress = 0x48;

    /// <summary>7-bit address of the NAU7802 bridge converter; the chip has no other.</summary>
    public int BridgeAddress = 0x2A;

    /// <summary>7-bit address of the TMP117 on the pressure plate.</summary>
    public int PlateSensorAddress = 0x49;

    /// <summary>7-bit address of the TMP117 in the die wall.</summary>
    public int WallSensorAddress = 0x4A;

    /// <summary>7-bit address of the MB85RC256V memory.</summary>
    public int MemoryAddress = 0x50;

    /// <summary>Longest control period, s, for which the monostable holds the contactor: three of it pass before it lapses.</summary>
    public double LongestCycle = 0.1;

    /// <summary>What this board can measure and hold with such a shunt, dividers and load cell.</summary>
    /// <param name="settings">The board's part of them; what is no number gives a range in which nothing can be.</param>
    public BoardRange RangeOf(Settings settings)
    {
        double area = settings.Get(Setting.Area) * SquareMillimetrePerSquareCentimetre;
        double reference = settings.Get(Setting.CellReference);
        return new BoardRange
        {
            LargestCurrent = Scalar.Ratio(Ina228.ShuntFullScaleVolt, settings.Get(Setting.Shunt), 0.0) * BelowFullScale,
            LowestVoltage = -reference,
            HighestVoltage = SupplyVolt * settings.Get(Setting.ConverterDivider) - reference,
            RatedPressure = Scalar.Ratio(settings.Get(Setting.LoadCellRating), area, 0.0),
            LowestTemperature = Tmp117.LowestCelsius,
            HighestTemperature = Tmp117.HighestCelsius,
            LongestCycle = LongestCycle,
        };
    }
}
