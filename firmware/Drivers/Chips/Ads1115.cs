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
    private const int AllBits = 0xFFFF;

    /// <summary>CONFIG: OS. Written 1 it starts a conversion; read 1 the converter is idle.</summary>
    private const int StartOrIdle = 0x8000;

    /// <summary>CONFIG: MUX 000, PGA 001, MODE 1 (single), DR 100 (128 per second), comparator off.</summary>
    private const int Settings = 0x0383;

    private const double VoltPerCode = 125e-6;
    private const int HighestCode = 32767;
    private const int LowestCode = -32768;

    private readonly RegisterDevice _chip;
    private readonly double _scale;
    private bool _started;
    private bool _converting;
    private long _startedAt;

    /// <summary>Binds the driver; touches no chip yet.</summary>
    /// <param name="bus">The bus.</param>
    /// <param name="address">7-bit address, 0x48 to 0x4B.</param>
    /// <param name="divider">Cell voltage over converter voltage.</param>
    public Ads1115(II2cBus bus, int address, double divider)
    {
        _chip = new RegisterDevice(bus, address);
        _scale = VoltPerCode * divider;
    }

    /// <summary>Configures the chip without starting a conversion. The chip has no identity to check.</summary>
    /// <returns>False when it does not answer or does not keep its configuration.</returns>
    public bool Start()
    {
        _converting = false;
        _started = _chip.Write(Config, 2, Settings) && _chip.Holds(Config, 2, AllBits & ~StartOrIdle, Settings);
        return _started;
    }

    /// <summary>
    /// Reads the conversion that the previous call started, and starts the next one. It misses without a finished conversion,
    /// with a configuration that is not ours, and at the ends of the range, where the voltage is clipped, not measured.
    /// </summary>
    /// <param name="voltage">Where the cell voltage goes, V.</param>
    /// <param name="now">Present time, ms.</param>
    public void Measure(Reading voltage, long now)
    {
        long from = _startedAt;
        if (!_started || !TryRead(now, out long code))
        {
            voltage.Miss();
            return;
        }

        voltage.Accept(code * _scale, now, from);
    }

    private bool TryRead(long now, out long code)
    {
        code = 0;

        // What was started before a silence is too old when it ends: without an answer it is only started anew.
        bool finished =
            _chip.Read(Config, 2, out long config)
            && _converting
            && config == (Settings | StartOrIdle)
            && _chip.ReadSigned(Conversion, 2, out code);

        // While a conversion runs, the chip ignores the start bit of this write.
        _converting = _chip.Write(Config, 2, Settings | StartOrIdle);
        _startedAt = now;
        return finished && code > LowestCode && code < HighestCode;
    }
}
