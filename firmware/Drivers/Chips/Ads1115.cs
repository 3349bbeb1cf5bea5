using SSBms.Control;

namespace SSBms.Drivers;

/// <summary>
/// The ADS1115 converter (TI SBAS444E) as second, independent measurement of the cell voltage: differential AIN0 − AIN1,
/// ±4.096 V, single conversions at 128 per second, one started in every cycle and read in the next.
/// </summary>
public sealed class Ads1115
{
    private const int Conversion = 0x00;
    private const int Config = 0x01;
    private const int LowThreshold = 0x02;
    private const int HighThreshold = 0x03;
    private const int AllBits = 0xFFFF;

    /// <summary>CONFIG: OS. Written 1 it starts a conversion; read 1 the converter is idle.</summary>
    private const int StartOrIdle = 0x8000;

    /// <summary>CONFIG: MUX 000, PGA 001, MODE 1 (single), DR 100 (128 per second), comparator off.</summary>
    private const int Settings = 0x0383;

    private const int SettingsMask = AllBits & ~StartOrIdle;

    // Where the comparator, which is off, rests.
    private const int LowestThreshold = 0x8000;
    private const int HighestThreshold = 0x7FFF;
    private const int LookEvery = 4;
    private const int KeptCount = 2;

    private const double VoltPerCode = 125e-6;
    private const int HighestCode = 32767;
    private const int LowestCode = -32768;

    private readonly RegisterDevice _chip;
    private readonly KeptRegisters _kept;
    private readonly double _scale;
    private readonly double _lowest;
    private readonly double _highest;
    private bool _started;
    private bool _converting;
    private long _startedAt;

    /// <summary>Binds the driver; touches no chip yet.</summary>
    /// <param name="bus">The bus.</param>
    /// <param name="address">7-bit address, 0x48 to 0x4B.</param>
    /// <param name="divider">Cell voltage over converter voltage.</param>
    /// <param name="cellReferenceVolt">Potential of the cell's negative terminal against ground, V.</param>
    public Ads1115(II2cBus bus, int address, double divider, double cellReferenceVolt)
    {
        _chip = new RegisterDevice(bus, address);
        _kept = new KeptRegisters(_chip, KeptCount, LookEvery);
        _scale = VoltPerCode * divider;
        _lowest = -cellReferenceVolt;
        _highest = BoardConfiguration.SupplyVolt * divider - cellReferenceVolt;
    }

    /// <summary>True from when a register was found changed until the next <see cref="Start"/>; nothing is measured meanwhile.</summary>
    public bool HasLostConfiguration => _kept.AreLost;

    /// <summary>Configures the chip without starting a conversion. The chip has no identity to check.</summary>
    /// <returns>False when it does not answer or does not keep its configuration.</returns>
    public bool Start()
    {
        _converting = false;
        _kept.Forget();
        _started =
            _chip.Write(Config, 2, Settings)
            && _kept.Write(LowThreshold, 2, AllBits, LowestThreshold)
            && _kept.Write(HighThreshold, 2, AllBits, HighestThreshold)
            && _chip.Holds(Config, 2, SettingsMask, Settings)
            && _kept.AllHold();
        return _started;
    }

    /// <summary>
    /// Reads the conversion that the previous call started, and starts the next one. It misses without a finished conversion,
    /// with a configuration that is not ours, at the ends of the range, and where the positive input leaves the supply: there the
    /// voltage is clipped, not measured.
    /// </summary>
    /// <param name="voltage">Where the cell voltage goes, V.</param>
    /// <param name="now">Present time, ms.</param>
    public void Measure(Reading voltage, long now)
    {
        long from = _startedAt;
        if (!_started || _kept.AreLost || !TryRead(now, out long code))
        {
            voltage.Miss();
            return;
        }

        double volt = code * _scale;
        if (volt < _lowest || volt > _highest)
        {
            voltage.Miss();
            return;
        }

        voltage.Accept(volt, now, from);
    }

    private bool TryRead(long now, out long code)
    {
        code = 0;

        // What was started before a silence is too old when it ends: without an answer it is only started anew.
        bool finished =
            _chip.Read(Config, 2, out long config)
            && ((config & SettingsMask) == Settings || _kept.Judge(Config, 2, SettingsMask, Settings, config))
            && _converting
            && (config & StartOrIdle) != 0
            && _chip.ReadSigned(Conversion, 2, out code)
            && _kept.NextHolds();
        if (_kept.AreLost)
        {
            // The write that starts a conversion would hide what was found.
            return false;
        }

        // While a conversion runs, the chip ignores the start bit of this write.
        _converting = _chip.Write(Config, 2, Settings | StartOrIdle);
        _startedAt = now;
        return finished && code > LowestCode && code < HighestCode;
    }
}
