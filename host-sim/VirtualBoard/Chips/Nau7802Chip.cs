using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>
/// An NAU7802 at register level: power-up, regulator, conversion cycle, calibration. Bridge and reference share the
/// regulator, so the input is a ratio. On this board there is no supply but that regulator.
/// </summary>
public sealed class Nau7802Chip : VirtualChip
{
    private const int PowerUpControl = 0x00;
    private const int Control1 = 0x01;
    private const int Control2 = 0x02;
    private const int Result = 0x12;
    private const int I2cControl = 0x11;
    private const int AdcRegister = 0x15;
    private const int Pga = 0x1B;
    private const int PgaPower = 0x1C;
    private const int Revision = 0x1F;
    private const int Registers = 128;

    private const int RegisterReset = 0x01;
    private const int PowerUpDigital = 0x02;
    private const int PowerUpReady = 0x08;
    private const int CycleReady = 0x20;
    private const int PowerWritable = 0xD7;

    /// <summary>OSCS, AVDDS, CS, PUA, PUD: what decides whether it converts.</summary>
    private const int RunningMask = 0xD6;

    /// <summary>All of them but OSCS: there is no crystal on this board.</summary>
    private const int Running = 0x96;

    private const int Regulator = 0x80;
    private const int CalibrationError = 0x08;
    private const int Calibrating = 0x04;
    private const int FactoryMemorySelected = 0x80;
    private const int FactoryMemory = 0x5A;
    private const int RevisionCode = 0x0F;

    private const long PowerUpMicroseconds = 200;
    private const long RegulatorMicroseconds = 250000;
    private const double CalibrationMicroseconds = 344000.0;
    private const int Withheld = 5;
    private const long Memory = 500000;
    private const double OscillatorSpread = 0.03;
    private const long Never = long.MaxValue;

    private readonly double _oscillator;
    private readonly byte[] _registers = new byte[Registers];
    private readonly Nau7802Converter _converter;
    private int _pointer;
    private long _readyAt;
    private long _period;
    private long _nextConversion;
    private long _calibratedAt;
    private long _regulatedAt;
    private bool _calibratesRamp;
    private long _started;
    private long _latched;

    /// <summary>Makes one part.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="noise">Its noise and errors.</param>
    /// <param name="ratio">Bridge voltage over excitation at channel 1, V/V.</param>
    public Nau7802Chip(VirtualClock clock, NoiseSource noise, AnalogNode ratio)
        : base(clock, noise)
    {
        ArgumentNullException.ThrowIfNull(noise);
        _oscillator = 1.0 + noise.Spread(OscillatorSpread);
        ArgumentNullException.ThrowIfNull(ratio);
        _converter = new Nau7802Converter(_registers, noise, ratio);
        PowerUp();
        ratio.Connect(this, clock, Memory);
        SecondRatio.Connect(this, clock, Memory);
        DieTemperature.Connect(this, clock, Memory);
    }

    /// <summary>Bridge voltage over excitation at channel 2, V/V; the board has nothing there.</summary>
    public AnalogNode SecondRatio => _converter.SecondRatio;

    /// <summary>Temperature of the chip, °C.</summary>
    public AnalogNode DieTemperature => _converter.DieTemperature;

    /// <summary>When true, calibrations end with CAL_ERR.</summary>
    public bool CalibrationFails { get; set; }

    private bool IsRunning => (_registers[PowerUpControl] & RunningMask) == Running;

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
        if (nowMicroseconds >= _readyAt)
        {
            _registers[PowerUpControl] |= PowerUpReady;
            _readyAt = Never;
        }

        if (nowMicroseconds >= _calibratedAt)
        {
            EndCalibration();
            Restart(0, _calibratedAt);
            _calibratedAt = Never;
        }

        if (nowMicroseconds >= _nextConversion)
        {
            long conversions = (nowMicroseconds - _nextConversion) / _period + 1;
            _nextConversion += conversions * _period;
            _registers[PowerUpControl] |= CycleReady;
            if (!IsStuck)
            {
                BigEndian.Put(_registers, Result, 3, _converter.Convert(_nextConversion - _period, _period, _started));
            }
        }

        FindDue();
    }

    /// <inheritdoc/>
    protected override void PowerUp()
    {
        _converter.PowerUp();
        _registers[PowerUpControl] = 0;
        _pointer = 0;
        ResetRegisters();
    }

    /// <inheritdoc/>
    protected override bool OnWrite(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty)
        {
            return true;
        }

        _pointer = data[0] % Registers;
        foreach (byte value in data[1..])
        {
            Advance(Clock.Microseconds);
            WriteRegister(value);
            FindDue();
            _pointer = (_pointer + 1) % Registers;
        }

        return true;
    }

    /// <inheritdoc/>
    protected override bool OnRead(Span<byte> data)
    {
        Advance(Clock.Microseconds);
        int end = _pointer + data.Length;
        if (_pointer < Result && end > Result + 2 && end <= Registers && (_registers[Pga] & FactoryMemorySelected) == 0)
        {
            // The result as a whole among its neighbours: what is read is what stands there.
            _registers.AsSpan(_pointer, data.Length).CopyTo(data);
            Latch();
            _pointer = end % Registers;
            return true;
        }

        for (int i = 0; i < data.Length; i++)
        {
            data[i] = ReadRegister();
            _pointer = (_pointer + 1) % Registers;
        }

        return true;
    }

    private void FindDue()
    {
        Due = Math.Min(_nextConversion, Math.Min(_readyAt, _calibratedAt));
    }

    private void Latch()
    {
        _latched = BigEndian.Get(_registers, Result, 3);
        _registers[PowerUpControl] &= unchecked((byte)~CycleReady);
    }

    private void ResetRegisters()
    {
        Array.Clear(_registers, 1, Registers - 1);
        _converter.ResetCalibration();
        _registers[Revision] = RevisionCode;
        _readyAt = Never;
        _nextConversion = Never;
        _calibratedAt = Never;
        _regulatedAt = Never;
        _latched = 0;
        FindDue();
    }

    private byte ReadRegister()
    {
        switch (_pointer)
        {
            case Result:
                // The first byte latches all three.
                Latch();
                return (byte)(_latched >> 16);
            case Result + 1:
                return (byte)(_latched >> 8);
            case Result + 2:
                return (byte)_latched;
            case AdcRegister when (_registers[Pga] & FactoryMemorySelected) != 0:
                return FactoryMemory;
            default:
                return _registers[_pointer];
        }
    }

    private void WriteRegister(byte value)
    {
        if (_pointer == PowerUpControl)
        {
            WritePowerUpControl(value);
        }
        else if ((_registers[PowerUpControl] & RegisterReset) != 0 || !IsWritable(_pointer))
        {
            // All else is held in reset, or is read-only, or is nothing.
        }
        else if (_pointer == Control2)
        {
            WriteControl2(value);
        }
        else
        {
            Refuse(value);
            bool restarts = _pointer is Control1 or I2cControl or Pga && value != _registers[_pointer];
            _registers[_pointer] = value;
            _converter.Configure();
            if (restarts)
            {
                Restart(0, Clock.Microseconds);
            }
        }
    }

    private static bool IsWritable(int register)
    {
        return register is (>= Control1 and <= I2cControl) or AdcRegister or Pga or PgaPower;
    }

    /// <summary>What changes a real part's readings and is not in this model must not be taken for granted.</summary>
    private void Refuse(byte value)
    {
        (string name, int bits) = _pointer switch
        {
            // DRDY_SEL.
            Control1 => ("CTRL1", value & 0x40),

            // CRSD, FRD, BOPGA, BGPCP. The pull-ups (SPE, WPD) are the bus's.
            I2cControl => ("I2C_CTRL", value & 0xC5),

            // All but REG_CHPS, which is as it was or as the maker recommends.
            AdcRegister => ("ADC", (value & 0x30) is 0x00 or 0x30 ? value & 0xCF : value),

            // LDOMODE, output buffer, chopper.
            Pga => ("PGA", value & 0x67),

            // Bias currents. The capacitor is on the board.
            PgaPower => ("PGA_PWR", value & 0x7F),
            _ => ("", 0),
        };
        if (bits != 0)
        {
            throw new NotModelledException("nau7802", name, value, bits);
        }
    }

    private void WritePowerUpControl(byte value)
    {
        int before = _registers[PowerUpControl];
        int after = (value & PowerWritable) | (before & ~PowerWritable);
        if ((value & RegisterReset) != 0)
        {
            ResetRegisters();
            _registers[PowerUpControl] = (byte)(value & PowerWritable);
            return;
        }

        if ((after & PowerUpDigital) == 0)
        {
            after &= ~(PowerUpReady | CycleReady);
            _readyAt = Never;
        }
        else if ((before & PowerUpDigital) == 0 || (before & RegisterReset) != 0)
        {
            _readyAt = Clock.Microseconds + PowerUpMicroseconds;
        }

        if ((~before & after & Regulator) != 0)
        {
            _regulatedAt = Clock.Microseconds + RegulatorMicroseconds;
        }

        _registers[PowerUpControl] = (byte)after;
        if (((before ^ after) & RunningMask) != 0)
        {
            Restart(Withheld, Clock.Microseconds);
        }
    }

    private void WriteControl2(byte value)
    {
        const int Status = CalibrationError | Calibrating;
        int before = _registers[Control2];
        bool starts = (value & Calibrating) != 0 && (before & Calibrating) == 0;
        _registers[Control2] = (byte)((value & ~Status) | (before & Status));
        _converter.Configure();
        if (starts)
        {
            _registers[Control2] |= Calibrating;
            _calibratesRamp = Clock.Microseconds < _regulatedAt;
            _calibratedAt = Clock.Microseconds + (long)(CalibrationMicroseconds * _oscillator);
            _nextConversion = Never;
        }
        else if (((before ^ value) & ~(Status | Nau7802Converter.CalibrationMode)) != 0 && (before & Calibrating) == 0)
        {
            Restart(0, Clock.Microseconds);
        }
    }

    /// <summary>Starts the cycle anew; the converter itself withholds the first results only after power-up.</summary>
    private void Restart(int withheld, long from)
    {
        _period = (long)(1e6 / _converter.Rate * _oscillator);
        _started = from;
        bool runs = IsRunning;
        _nextConversion = runs ? from + (withheld + 1) * _period : Never;
    }

    private void EndCalibration()
    {
        // What was measured while the regulator still rose is of no use. Real parts may not say so; this one does.
        bool runs = IsRunning && !_calibratesRamp;
        bool done = runs && !CalibrationFails && _converter.Calibrate(_calibratedAt, _period);
        _registers[Control2] = (byte)((_registers[Control2] & ~(Calibrating | CalibrationError)) | (done ? 0 : CalibrationError));
    }
}
