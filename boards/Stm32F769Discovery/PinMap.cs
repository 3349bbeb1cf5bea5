namespace SSBms.Boards.Stm32F769Discovery;

/// <summary>
/// What is wired where, in nanoFramework's numbers: port · 16 + pin, port A being 0. All of it is on the Arduino
/// connector, whose name stands in brackets. Left alone: D10 to D13 (SPI), PA9 and PA10 (the ST-LINK's serial port, which
/// carries debugging). D3, D6 and D9 are pulled up until they are opened, so they serve as inputs only.
/// </summary>
public static class PinMap
{
    /// <summary>The first I2C bus; nanoFramework's image has no other.</summary>
    public const int I2cBus = 1;

    /// <summary>SDA: PB9 (D14), fixed in nanoFramework's image.</summary>
    public const int I2cData = PortB + 9;

    /// <summary>SCL: PB8 (D15), likewise.</summary>
    public const int I2cClock = PortB + 8;

    /// <summary>Output PJ1 (D2): high asks for the contactor to close.</summary>
    public const int ContactorCoil = PortJ + 1;

    /// <summary>Output PJ0 (D4): an edge at the end of every cycle.</summary>
    public const int Heartbeat = PortJ;

    /// <summary>Output PJ5 (green LED LD2): status lamp.</summary>
    public const int Lamp = PortJ + 5;

    /// <summary>Output PJ3 (D7): high while charging is permitted.</summary>
    public const int ChargePermit = PortJ + 3;

    /// <summary>Output PJ4 (D8): high while discharging is permitted.</summary>
    public const int DischargePermit = PortJ + 4;

    /// <summary>Input PF6 (D3): high when the contacts are closed. A broken wire reads open.</summary>
    public const int ContactorFeedback = PortF + 6;

    /// <summary>Input PF7 (D6): high while the current monitor holds the contactor open. A broken wire reads tripped.</summary>
    public const int HardwareTrip = PortF + 7;

    /// <summary>Input PC8 (D5): high while the operator wants the contactor closed. A broken wire reads released.</summary>
    public const int ArmSwitch = PortC + 8;

    /// <summary>Input PH6 (D9): high while the key switch authorises a reset. A broken wire reads released.</summary>
    public const int ResetKey = PortH + 6;

    /// <summary>The serial port UART6 carries the link: PC6 (D1) sends, PC7 (D0) receives, both fixed in nanoFramework's image.</summary>
    public const string LinkPort = "COM6";

    /// <summary>Analog channel of the front end's supply: PA6 (A0).</summary>
    public const int SupplyChannel = 0;

    /// <summary>Smallest plausible reading of the supply over full scale: 4.5 V over 3 of 3.3 V, less 3 %.</summary>
    public const double SupplyLowest = 0.44;

    /// <summary>Largest plausible reading of the supply over full scale: 5.5 V over 3 of 3.3 V, and 3 %.</summary>
    public const double SupplyHighest = 0.57;

    private const int PortB = 1 * 16;
    private const int PortC = 2 * 16;
    private const int PortF = 5 * 16;
    private const int PortH = 7 * 16;
    private const int PortJ = 9 * 16;
}
