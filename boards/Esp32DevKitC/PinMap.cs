namespace SSBms.Boards.Esp32DevKitC;

/// <summary>
/// What is wired where, in GPIO numbers. Left alone: 0, 2, 12, 15 (strapping pins, read at reset; some of them pulse then),
/// 6 to 11 (flash), 16 and 17 (PSRAM on WROVER modules), 1 and 3 (the USB serial port, which carries debugging). 5 and 14 pulse at
/// reset, so they serve the display only. 34 to 39 are inputs without pull resistors: one is the analog input, one receives.
/// </summary>
public static class PinMap
{
    /// <summary>The first I2C bus.</summary>
    public const int I2cBus = 1;

    /// <summary>SDA.</summary>
    public const int I2cData = 21;

    /// <summary>SCL.</summary>
    public const int I2cClock = 22;

    /// <summary>Output: high asks for the contactor to close.</summary>
    public const int ContactorCoil = 25;

    /// <summary>Output: an edge at the end of every cycle.</summary>
    public const int Heartbeat = 26;

    /// <summary>Output: status lamp.</summary>
    public const int Lamp = 27;

    /// <summary>Output: high while charging is permitted.</summary>
    public const int ChargePermit = 32;

    /// <summary>Output: high while discharging is permitted.</summary>
    public const int DischargePermit = 33;

    /// <summary>Input: high when the contacts are closed. A broken wire reads open.</summary>
    public const int ContactorFeedback = 18;

    /// <summary>Input: high while the current monitor holds the contactor open. A broken wire reads tripped.</summary>
    public const int HardwareTrip = 19;

    /// <summary>Input: high while the operator wants the contactor closed. A broken wire reads released.</summary>
    public const int ArmSwitch = 23;

    /// <summary>Input: high while the key switch authorises a reset. A broken wire reads released.</summary>
    public const int ResetKey = 4;

    /// <summary>The second serial port carries the link.</summary>
    public const string LinkPort = "COM2";

    /// <summary>Link: what the board sends.</summary>
    public const int LinkTransmit = 13;

    /// <summary>Link: what the board receives. Without a pull inside, it needs 10 kΩ to 3.3 V.</summary>
    public const int LinkReceive = 35;

    /// <summary>The second I2C bus, for the display alone.</summary>
    public const int DisplayBus = 2;

    /// <summary>7-bit address of the display.</summary>
    public const int DisplayAddress = 0x3C;

    /// <summary>SDA of the display.</summary>
    public const int DisplayData = 14;

    /// <summary>SCL of the display. A strapping pin, high at reset, which the pull-up of the bus keeps.</summary>
    public const int DisplayClock = 5;

    /// <summary>Analog channel of the front end's supply: ADC1 channel 6, which is GPIO34.</summary>
    public const int SupplyChannel = 6;

    /// <summary>Smallest plausible reading of the supply over full scale. Assumed: 5 V over 3 reads 0.39 to 0.50.</summary>
    public const double SupplyLowest = 0.30;

    /// <summary>Largest plausible reading of the supply over full scale.</summary>
    public const double SupplyHighest = 0.60;
}
