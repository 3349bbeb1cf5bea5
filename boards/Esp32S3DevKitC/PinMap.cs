namespace SSBms.Boards.Esp32S3DevKitC;

/// <summary>
/// What is wired where, in GPIO numbers. Left alone: 0, 3, 45, 46 (strapping pins, read at reset), 19 and 20 (USB), 43 and 44 (the
/// serial port beside it), 26 to 37 (flash and PSRAM, in part on some modules only), 38 and 48 (the coloured LED of one or the other
/// version of the board), 47 (1.8 V on some modules). 18 pulses high at power-up, so it receives. 39 to 42 are JTAG pins at reset,
/// one with a pull-up, so they serve as inputs only.
/// </summary>
public static class PinMap
{
    /// <summary>The first I2C bus.</summary>
    public const int I2cBus = 1;

    /// <summary>SDA.</summary>
    public const int I2cData = 8;

    /// <summary>SCL.</summary>
    public const int I2cClock = 9;

    /// <summary>Output: high asks for the contactor to close.</summary>
    public const int ContactorCoil = 5;

    /// <summary>Output: an edge at the end of every cycle.</summary>
    public const int Heartbeat = 6;

    /// <summary>Output: status lamp.</summary>
    public const int Lamp = 16;

    /// <summary>Output: high while charging is permitted.</summary>
    public const int ChargePermit = 7;

    /// <summary>Output: high while discharging is permitted.</summary>
    public const int DischargePermit = 15;

    /// <summary>Input: high when the contacts are closed. A broken wire reads open.</summary>
    public const int ContactorFeedback = 42;

    /// <summary>Input: high while the current monitor holds the contactor open. A broken wire reads tripped.</summary>
    public const int HardwareTrip = 41;

    /// <summary>Input: high while the operator wants the contactor closed. A broken wire reads released.</summary>
    public const int ArmSwitch = 40;

    /// <summary>Input: high while the key switch authorises a reset. A broken wire reads released.</summary>
    public const int ResetKey = 39;

    /// <summary>The second serial port carries the link.</summary>
    public const string LinkPort = "COM2";

    /// <summary>Link: what the board sends.</summary>
    public const int LinkTransmit = 17;

    /// <summary>Link: what the board receives.</summary>
    public const int LinkReceive = 18;

    /// <summary>The second I2C bus, for the display alone.</summary>
    public const int DisplayBus = 2;

    /// <summary>7-bit address of the display.</summary>
    public const int DisplayAddress = 0x3C;

    /// <summary>SDA of the display.</summary>
    public const int DisplayData = 2;

    /// <summary>SCL of the display.</summary>
    public const int DisplayClock = 1;

    /// <summary>Analog channel of the front end's supply: ADC1 channel 3, which is GPIO4.</summary>
    public const int SupplyChannel = 3;

    /// <summary>
    /// Smallest plausible reading of the supply over full scale. Assumed: 5 V over 3 reads 0.35 to 0.60, because the maker gives full
    /// scale as 3.1 V, and as four times a reference of 1.0 to 1.2 V.
    /// </summary>
    public const double SupplyLowest = 0.30;

    /// <summary>Largest plausible reading of the supply over full scale.</summary>
    public const double SupplyHighest = 0.70;

    /// <summary>The first SPI bus, for the impedance chip alone.</summary>
    public const int ImpedanceBus = 1;

    /// <summary>Chip select of the impedance chip, low while it is spoken to. These four are an SPI's own pins.</summary>
    public const int ImpedanceSelect = 10;

    /// <summary>What goes to the impedance chip: MOSI.</summary>
    public const int ImpedanceDataIn = 11;

    /// <summary>Clock of the impedance chip: SCLK.</summary>
    public const int ImpedanceClock = 12;

    /// <summary>What comes from the impedance chip: MISO.</summary>
    public const int ImpedanceDataOut = 13;

    /// <summary>Output: high while more stack pressure is asked for.</summary>
    public const int PressRequest = 14;

    /// <summary>Output: low resets the impedance chip.</summary>
    public const int ImpedanceReset = 21;
}
