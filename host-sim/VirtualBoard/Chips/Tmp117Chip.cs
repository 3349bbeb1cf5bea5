using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>A TMP117 at register level: result, configuration and its flags, limits, offset, alert pin, EEPROM.</summary>
public sealed class Tmp117Chip : VirtualChip
{
    private const int Result = 0x00;
    private const int Config = 0x01;
    private const int HighLimit = 0x02;
    private const int LowLimit = 0x03;
    private const int EepromUnlock = 0x04;
    private const int FirstIdentity = 0x05;
    private const int SecondIdentity = 0x06;
    private const int Offset = 0x07;
    private const int ThirdIdentity = 0x08;
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
    private const int HighModeBit = 0x0800;
    private const int ModeOneShot = 0x0C00;
    private const int TimingMask = 0x0FE0;
    private const int ThermMode = 0x0010;
    private const int ActiveHigh = 0x0008;
    private const int ReadyToPin = 0x0004;
    private const int SoftReset = 0x0002;
    private const int HighestLimit = 0x6000;
    private const int Unlocked = 0x8000;
    private const int ProgrammingBusy = 0x4000;
    private const byte ResetCommand = 0x06;
    private const int IdentityCode = 0x0117;

    private const int NoResult = -32768;
    private const double CodesPerCelsius = 128.0;
    private const double Accuracy = 0.1;
    private const double NoiseCodes = 1.0;
    private const double OscillatorSpread = 0.1;
    private const double ConversionMicroseconds = 15500.0;
    private const long PowerUpMicroseconds = 1500;
    private const long ProgrammingMicroseconds = 7000;
    private const long Memory = 2000000;
    private const long ResetMicroseconds = 2000;
    private const long Never = long.MaxValue;

    private static readonly int[] _averages = [1, 8, 32, 64];
    private static readonly double[] _noiseCodes = [.. _averages.Select(average => NoiseCodes / Math.Sqrt(average))];
    private static readonly double[] _shortestCycles = [15500.0, 125000.0, 250000.0, 500000.0, 1e6, 4e6, 8e6, 16e6];
    private static readonly double[] _averagedCycles = [15500.0, 125000.0, 500000.0, 1e6];

    private readonly AnalogNode _celsius;
    private readonly PlainAperture _aperture = new();
    private readonly double _error;
    private readonly double _oscillator;
    private readonly int[] _registers = new int[Registers];
    private readonly int[] _eeprom = new int[Registers];
    private int _pointer;
    private int _flags;
    private int _code;
    private long _active;
    private long _cycle;
    private long _busyUntil;
    private bool _programming;

    /// <summary>Makes one part. It has been powered for a while and starts to convert now.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="noise">Its noise and errors.</param>
    /// <param name="celsius">Its temperature, °C.</param>
    public Tmp117Chip(VirtualClock clock, NoiseSource noise, AnalogNode celsius)
        : base(clock, noise)
    {
        ArgumentNullException.ThrowIfNull(noise);
        ArgumentNullException.ThrowIfNull(celsius);
        _celsius = celsius;
        _error = noise.Spread(Accuracy);
        _oscillator = 1.0 + noise.Spread(OscillatorSpread);
        _eeprom[Config] = ConfigAtReset;
        _eeprom[HighLimit] = HighestLimit;
        _eeprom[LowLimit] = short.MinValue;
        Reset(0);
        celsius.Connect(this, clock, Memory);
    }

    /// <summary>Revision in the upper four bits of the device ID, 0 to 15.</summary>
    public int Revision { get; init; }

    /// <summary>True while the alert pin's function is active, whatever its polarity.</summary>
    public bool AlertAsserted
    {
        get
        {
            int config = _registers[Config];
            int flags =
                (config & ReadyToPin) != 0 ? DataReady
                : (config & ThermMode) != 0 ? HighAlert
                : HighAlert | LowAlert;
            return (_flags & flags) != 0;
        }
    }

    /// <summary>Level of the alert pin, an open drain with a pull-up; the board does not connect it.</summary>
    public bool AlertPinHigh => AlertAsserted == ((_registers[Config] & ActiveHigh) != 0);

    /// <inheritdoc/>
    public override bool GeneralCall(byte command)
    {
        bool heard = command == ResetCommand && Acknowledges();
        if (heard)
        {
            Advance(Clock.Microseconds);
            Reset(ResetMicroseconds);
        }

        return heard;
    }

    /// <inheritdoc/>
    public override BusStatus Transfer(ReadOnlySpan<byte> write, Span<byte> read)
    {
        // As in the base class, but in a class that is sealed: nothing has to be looked up on the way to a register.
        return !IsSound ? base.Transfer(write, read)
            : (write.IsEmpty || OnWrite(write)) && (read.IsEmpty || OnRead(read)) ? BusStatus.Ok
            : BusStatus.Partial;
    }

    /// <inheritdoc/>
    protected override void Finish(long nowMicroseconds)
    {
        while (nowMicroseconds >= Due)
        {
            // With limits that nothing can exceed only the newest result leaves a trace.
            bool single = (_registers[Config] & ModeMask) == ModeOneShot;
            long skipped = single || nowMicroseconds - Due < _cycle || CanAlert() ? 0 : (nowMicroseconds - Due) / _cycle;
            TakeResult(Due + skipped * _cycle, single);
        }
    }

    /// <inheritdoc/>
    protected override void PowerUp()
    {
        Reset(PowerUpMicroseconds);
    }

    /// <inheritdoc/>
    protected override bool OnWrite(ReadOnlySpan<byte> data)
    {
        _pointer = data[0] % Registers;
        if (data.Length >= 3 && Clock.Microseconds >= _busyUntil)
        {
            Advance(Clock.Microseconds);

            // The register is taken over with its last byte; what follows goes nowhere.
            WriteRegister((data[1] << 8) | data[2]);
        }

        return true;
    }

    /// <inheritdoc/>
    protected override bool OnRead(Span<byte> data)
    {
        Advance(Clock.Microseconds);
        Put(data, ReadRegister(), 2);
        return true;
    }

    /// <summary>Registers take what the EEPROM holds.</summary>
    private void Reset(long busy)
    {
        Array.Copy(_eeprom, _registers, Registers);
        _pointer = 0;
        _flags = 0;
        _code = NoResult;
        _programming = false;
        _busyUntil = Clock.Microseconds + busy;
        Restart(_busyUntil);
    }

    private int ReadRegister()
    {
        bool busy = Clock.Microseconds < _busyUntil;
        switch (_pointer)
        {
            case Result:
                _flags &= ~DataReady;
                return _code;
            case Config:
                int value = _registers[Config] | _flags | (busy ? EepromBusy : 0);
                _flags &= (_registers[Config] & ThermMode) != 0 ? HighAlert : 0;
                return value;
            case EepromUnlock:
                return _registers[EepromUnlock] | (busy && _programming ? ProgrammingBusy : 0);
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
                Program(_registers[Config] & ~HighModeBit);
                break;
            case EepromUnlock:
                _registers[EepromUnlock] = value & Unlocked;
                break;
            case HighLimit or LowLimit or Offset or FirstIdentity or SecondIdentity or ThirdIdentity:
                _registers[_pointer] = (short)value;
                Program((short)value);
                break;
            default:
                break;
        }
    }

    /// <summary>While it is unlocked, what is written also goes into the EEPROM.</summary>
    private void Program(int value)
    {
        if ((_registers[EepromUnlock] & Unlocked) != 0)
        {
            _eeprom[_pointer] = value;
            _programming = true;
            _busyUntil = Clock.Microseconds + ProgrammingMicroseconds;
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

    /// <summary>A cycle begins with the conversions that are averaged; after them the part rests until the next.</summary>
    private void Restart(long now)
    {
        int config = _registers[Config];
        int averaging = (config >> 5) & 3;
        double shortest = _shortestCycles[(config >> 7) & 7];
        _active = (long)(ConversionMicroseconds * _averages[averaging] * _oscillator);
        _cycle = (long)(Math.Max(shortest, _averagedCycles[averaging]) * _oscillator);
        Due = (config & ModeMask) == ModeShutdown ? Never : now + _active;
    }

    private void TakeResult(long at, bool single)
    {
        Due = single ? Never : at + _cycle;
        if (single)
        {
            _registers[Config] = (_registers[Config] & ~ModeMask) | ModeShutdown;
        }

        if (!IsStuck)
        {
            _aperture.Set(at - _active, at);
            double noise = _noiseCodes[(_registers[Config] >> 5) & 3] * Noise.GaussianAt(at);
            double codes = (_celsius.Average(_aperture) + _error) * CodesPerCelsius + noise + _registers[Offset];
            _code = Quantise(codes, short.MinValue, short.MaxValue);
        }

        _flags |= DataReady;
        CompareWithLimits();
    }

    private bool CanAlert()
    {
        return _registers[HighLimit] != HighestLimit || _registers[LowLimit] != short.MinValue;
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
