namespace SSBms.VirtualBoard;

/// <summary>A TMP117 at register level: result, configuration and its flags, limits, offset. Its EEPROM cannot be programmed.</summary>
public sealed class Tmp117Chip : VirtualChip
{
    private const int Result = 0x00;
    private const int Config = 0x01;
    private const int HighLimit = 0x02;
    private const int LowLimit = 0x03;
    private const int EepromUnlock = 0x04;
    private const int Offset = 0x07;
    private const int DeviceId = 0x0F;
    private const int Registers = 16;

    private const int HighAlert = 0x8000;
    private const int LowAlert = 0x4000;
    private const int DataReady = 0x2000;
    private const int EepromBusy = 0x1000;
    private const int ConfigAtReset = 0x0220;
    private const int Writable = 0x0FFC;
    private const int ModeMask = 0x0C00;
    private const int ModeShutdown = 0x0400;
    private const int ModeContinuousAlias = 0x0800;
    private const int ModeOneShot = 0x0C00;
    private const int TimingMask = 0x0FE0;
    private const int ThermMode = 0x0010;
    private const int SoftReset = 0x0002;
    private const int Unlocked = 0x8000;
    private const int IdentityCode = 0x0117;

    private const int NoResult = -32768;
    private const double CodesPerCelsius = 128.0;
    private const double Accuracy = 0.1;
    private const double NoiseCodes = 1.0;
    private const double OscillatorSpread = 0.1;
    private const double ConversionMicroseconds = 15500.0;
    private const long PowerUpMicroseconds = 1500;
    private const long ResetMicroseconds = 2000;
    private const long Never = long.MaxValue;

    private static readonly int[] _averages = [1, 8, 32, 64];
    private static readonly double[] _shortestCycles = [15500.0, 125000.0, 250000.0, 500000.0, 1e6, 4e6, 8e6, 16e6];
    private static readonly double[] _averagedCycles = [15500.0, 125000.0, 500000.0, 1e6];

    private readonly AnalogNode _celsius;
    private readonly double _error;
    private readonly double _oscillator;
    private readonly int[] _registers = new int[Registers];
    private int _pointer;
    private int _flags;
    private int _code;
    private long _cycle;
    private long _nextResult;
    private long _busyUntil;

    /// <summary>Makes one part. It has been powered for a while and starts to convert now.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="noise">Its noise and errors.</param>
    /// <param name="celsius">Its temperature, °C.</param>
    public Tmp117Chip(VirtualClock clock, NoiseSource noise, AnalogNode celsius)
        : base(clock, noise)
    {
        ArgumentNullException.ThrowIfNull(noise);
        _celsius = celsius;
        _error = noise.Spread(Accuracy);
        _oscillator = 1.0 + noise.Spread(OscillatorSpread);
        Reset(0);
    }

    /// <summary>Revision in the upper four bits of the device ID, 0 to 15.</summary>
    public int Revision { get; init; }

    /// <inheritdoc/>
    protected override void PowerUp()
    {
        Reset(PowerUpMicroseconds);
    }

    /// <inheritdoc/>
    protected override bool OnWrite(ReadOnlySpan<byte> data)
    {
        Update();
        _pointer = data[0] % Registers;
        if (data.Length == 3 && Clock.Microseconds >= _busyUntil)
        {
            WriteRegister((data[1] << 8) | data[2]);
        }

        return true;
    }

    /// <inheritdoc/>
    protected override bool OnRead(Span<byte> data)
    {
        Update();
        Put(data, ReadRegister(), 2);
        return true;
    }

    private void Reset(long busy)
    {
        Array.Clear(_registers);
        _registers[Config] = ConfigAtReset;
        _registers[HighLimit] = 0x6000;
        _registers[LowLimit] = -32768;
        _pointer = 0;
        _flags = 0;
        _code = NoResult;
        _busyUntil = Clock.Microseconds + busy;
        Restart(_busyUntil);
    }

    private int ReadRegister()
    {
        switch (_pointer)
        {
            case Result:
                _flags &= ~DataReady;
                return _code;
            case Config:
                int value = _registers[Config] | _flags | (Clock.Microseconds < _busyUntil ? EepromBusy : 0);
                _flags &= (_registers[Config] & ThermMode) != 0 ? HighAlert : 0;
                return value;
            case DeviceId:
                return (Revision << 12) | IdentityCode;
            default:
                return _registers[_pointer];
        }
    }

    private void WriteRegister(int value)
    {
        switch (_pointer)
        {
            case Config when (value & SoftReset) != 0:
                Reset(ResetMicroseconds);
                break;
            case Config:
                Configure(value & Writable);
                break;
            case EepromUnlock:
                _registers[EepromUnlock] = value & Unlocked;
                break;
            case HighLimit or LowLimit or Offset:
                _registers[_pointer] = (short)value;
                break;
            default:
                break;
        }
    }

    private void Configure(int value)
    {
        if ((value & ModeMask) == ModeContinuousAlias)
        {
            value &= ~ModeMask;
        }

        bool restarts = ((value ^ _registers[Config]) & TimingMask) != 0 || (value & ModeMask) == ModeOneShot;
        _registers[Config] = value;
        if (restarts)
        {
            Restart(Clock.Microseconds);
        }
    }

    /// <summary>The first result comes after the conversions themselves, the others once per cycle.</summary>
    private void Restart(long now)
    {
        int config = _registers[Config];
        int averaging = (config >> 5) & 3;
        double shortest = _shortestCycles[(config >> 7) & 7];
        double active = ConversionMicroseconds * _averages[averaging];
        _cycle = (long)(Math.Max(shortest, _averagedCycles[averaging]) * _oscillator);
        _nextResult = (config & ModeMask) == ModeShutdown ? Never : now + (long)(active * _oscillator);
    }

    private void Update()
    {
        long now = Clock.Microseconds;
        if (now < _nextResult)
        {
            return;
        }

        int config = _registers[Config];
        if ((config & ModeMask) == ModeOneShot)
        {
            _nextResult = Never;
            _registers[Config] = (config & ~ModeMask) | ModeShutdown;
        }
        else
        {
            _nextResult += ((now - _nextResult) / _cycle + 1) * _cycle;
        }

        if (!IsStuck)
        {
            double noise = NoiseCodes / Math.Sqrt(_averages[(config >> 5) & 3]) * Noise.Gaussian();
            double codes = (_celsius.Value + _error) * CodesPerCelsius + noise + _registers[Offset];
            _code = Quantise(codes, short.MinValue, short.MaxValue);
        }

        _flags |= DataReady;
        CompareWithLimits();
    }

    private void CompareWithLimits()
    {
        bool therm = (_registers[Config] & ThermMode) != 0;
        if (_code > _registers[HighLimit])
        {
            _flags |= HighAlert;
        }

        if (_code < _registers[LowLimit])
        {
            _flags = therm ? _flags & ~HighAlert : _flags | LowAlert;
        }
    }
}
