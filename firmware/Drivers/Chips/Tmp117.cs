using SSBms.Control;

namespace SSBms.Drivers;

/// <summary>The TMP117 temperature sensor (TI SNOSD82): continuous, eight conversions averaged, a result every 125 ms.</summary>
public sealed class Tmp117
{
    /// <summary>Lowest temperature the part is made for, °C.</summary>
    public const double LowestCelsius = -55.0;

    /// <summary>Highest temperature the part is made for, °C.</summary>
    public const double HighestCelsius = 150.0;

    private const int Temperature = 0x00;
    private const int Config = 0x01;
    private const int Offset = 0x07;
    private const int DeviceId = 0x0F;

    private const int AllBits = 0xFFFF;
    private const int DeviceMask = 0x0FFF;
    private const int DeviceCode = 0x0117;

    /// <summary>CONFIGURATION: MOD 00 (continuous), CONV 000, AVG 01 (8).</summary>
    private const int Settings = 0x0020;

    /// <summary>CONFIGURATION: all that is written and stays; above are flags, below is the reset bit.</summary>
    private const int SettingsMask = 0x0FFC;

    private const int DataReady = 0x2000;

    /// <summary>TEMP_RESULT before the first result; it would be −256 °C.</summary>
    private const int NoResult = -32768;

    private const int LookEvery = 4;

    /// <summary>0.5 K from one result to the next: no fixture changes so quickly; a changed offset does.</summary>
    private const int LargestChange = 64;

    private const int KeptCount = 1;

    private const double CelsiusPerCode = 0.0078125;

    private readonly RegisterDevice _chip;
    private readonly KeptRegisters _kept;
    private bool _started;
    private long _last;

    /// <summary>Binds the driver; touches no chip yet.</summary>
    /// <param name="bus">The bus.</param>
    /// <param name="address">7-bit address, 0x48 to 0x4B.</param>
    public Tmp117(II2cBus bus, int address)
    {
        _chip = new RegisterDevice(bus, address);
        _kept = new KeptRegisters(_chip, KeptCount, LookEvery);
    }

    /// <summary>True from when a register was found changed until the next <see cref="Start"/>; nothing is measured meanwhile.</summary>
    public bool HasLostConfiguration => _kept.AreLost;

    /// <summary>Identifies and configures the chip. An offset that its EEPROM holds is taken back.</summary>
    /// <returns>False when it does not answer, is another chip or does not keep its configuration.</returns>
    public bool Start()
    {
        _kept.Forget();
        _last = NoResult;
        _started =
            _chip.Holds(DeviceId, 2, DeviceMask, DeviceCode)
            && _kept.Write(Offset, 2, AllBits, 0)
            && _kept.AllHold()
            && _chip.Write(Config, 2, Settings)
            && _chip.Holds(Config, 2, SettingsMask, Settings);
        return _started;
    }

    /// <summary>Reads the temperature if there is a new result and the chip still runs as configured.</summary>
    /// <param name="temperature">Where it goes, °C.</param>
    /// <param name="now">Present time, ms.</param>
    public void Measure(Reading temperature, long now)
    {
        // Data_Ready is cleared by this very read, so both are judged from one copy.
        if (
            _started
            && !_kept.AreLost
            && _chip.Read(Config, 2, out long config)
            && ((config & SettingsMask) == Settings || _kept.Judge(Config, 2, SettingsMask, Settings, config))
            && (config & DataReady) != 0
            && _chip.ReadSigned(Temperature, 2, out long code)
            && code != NoResult
            && (code - _last > LargestChange || code - _last < -LargestChange ? _kept.AllHold() : _kept.NextHolds())
        )
        {
            _last = code;
            temperature.Accept(code * CelsiusPerCode, now);
        }
        else
        {
            temperature.Miss();
        }
    }
}
