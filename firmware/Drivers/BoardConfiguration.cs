using SSBms.Control;

namespace SSBms.Drivers;

/// <summary>
/// What is soldered on the board: chip addresses, shunt, scalings, load cell. The defaults are the reference design for a
/// cell of about 1 cm²; a board for pouch cells changes the shunt and nothing else.
/// </summary>
public sealed class BoardConfiguration
{
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

    /// <summary>Shunt, Ω. 10 Ω in the INA228's ±40.96 mV range measures ±4.096 mA.</summary>
    public double ShuntOhm = 10.0;

    /// <summary>
    /// Potential of the cell's negative terminal against the board's ground, V: a reference holds it there, so that the
    /// single-ended bus input of the INA228 also sees a symmetric cell's negative voltages. A buffer of picoampere input
    /// current stands before both converters, because the 1 MΩ of the bus input would drain a cell of 0.4 mAh in days.
    /// </summary>
    public double CellReferenceVolt = 2.048;

    /// <summary>Division of both cell terminals before the ADS1115, so that 4.5 V on top of the reference stay within its 3.3 V.</summary>
    public double ConverterDivider = 2.0;

    /// <summary>Rated force of the load cell, N.</summary>
    public double LoadCellRating = 5000.0;

    /// <summary>Output of the load cell at its rated force, V per V of excitation.</summary>
    public double LoadCellSensitivity = 0.002;

    /// <summary>Bridge output without force, V per V of excitation; from the zero calibration.</summary>
    public double LoadCellZero;

    /// <summary>Largest current, A, the shunt can measure; a reading there is clipped, not measured.</summary>
    public double CurrentFullScale => ShuntOhm > 0.0 ? Scalar.Ratio(Ina228.ShuntFullScaleVolt, ShuntOhm, 0.0) : 0.0;

    /// <summary>Stack pressure at the load cell's rated force.</summary>
    /// <param name="area">Area the force acts on, cm².</param>
    /// <returns>MPa; 0 for an area that is not positive.</returns>
    public double RatedPressure(double area)
    {
        return area > 0.0 ? Scalar.Ratio(LoadCellRating, area * 100.0, 0.0) : 0.0;
    }
}
