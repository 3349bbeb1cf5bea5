using System.Buffers.Binary;

namespace SSBms.VirtualBoard;

/// <summary>
/// An AD5941 at register level, for an impedance measured by direct register access (datasheet of the AD5940, revision 0). What it answers to
/// a transfer is in <see cref="OnRead"/> of that transfer. Sequencer, FIFO, hibernation, low-power loop and an internal oscillator at 32 MHz
/// are not modelled.
/// </summary>
public sealed class Ad5941Chip : VirtualChip
{
    private const byte SetAddress = 0x20;
    private const byte WriteRegister = 0x2D;
    private const byte ReadRegister = 0x6D;
    private const int OscillatorPassword = 0xCB14;
    private const int ResetCommand = 0xA158;
    private const int CrystalOn = 4;
    private const uint TransformDone = 0x02;
    private const uint BelowMinimum = 0x10;
    private const uint AboveMaximum = 0x20;
    private const int WaveOn = 0x4000;
    private const int ConvertAndTransform = 0x8180;
    private const long CrystalMicroseconds = 2000;
    private const long Never = long.MaxValue;

    // Cycles of ACLK until the filter before the transform is filled.
    private const int Latency = 100;

    private readonly Dictionary<int, uint> _registers = [];
    private readonly Ad5941Loop _loop;
    private readonly Ad5941Converter _converter;
    private readonly Ad5941Clocks _clocks;
    private readonly byte[] _answer = new byte[6];
    private int _address;
    private int _unlocked;
    private long _crystalAt;
    private long _waveAt;
    private long _begins;
    private long _lag;

    // Cycles of ACLK in transforms that are over since the first began.
    private long _passed;

    /// <summary>A part with its own tolerances.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="noise">Its noise and what it differs from other parts in.</param>
    /// <param name="network">What it is soldered to.</param>
    public Ad5941Chip(VirtualClock clock, NoiseSource noise, ImpedanceNetwork network)
        : base(clock, noise)
    {
        ArgumentNullException.ThrowIfNull(noise);
        _loop = new Ad5941Loop(_registers, network, noise);
        _converter = new Ad5941Converter(_registers, noise);
        _clocks = new Ad5941Clocks(_registers, noise);
        PowerUp();
    }

    /// <summary>False where no crystal is fitted, or it does not start.</summary>
    public bool HasCrystal { get; init; } = true;

    /// <summary>The crystal that is fitted, Hz: 16 or 32 MHz.</summary>
    public double CrystalHertz
    {
        get => _clocks.CrystalHertz;
        init => _clocks.CrystalHertz = value;
    }

    /// <summary>What CHIPID says: 5502h, of an older part less.</summary>
    public int Identity { get; init; } = 0x5502;

    /// <summary>By how much the converter's gain has drifted, relative.</summary>
    public double GainDrift
    {
        get => _converter.Drift;
        set => _converter.Drift = value;
    }

    /// <summary>By how much the transimpedance has drifted, relative.</summary>
    public double TransimpedanceDrift
    {
        get => _loop.TransimpedanceDrift;
        set => _loop.TransimpedanceDrift = value;
    }

    /// <summary>Transforms that came to their end so far.</summary>
    public int Transforms { get; private set; }

    private bool IsRunning => (_registers[Ad5941Map.AnalogControl] & ConvertAndTransform) == ConvertAndTransform;

    private bool CrystalRuns => Clock.Microseconds >= _crystalAt;

    /// <inheritdoc/>
    protected override void PowerUp()
    {
        foreach ((int register, (string _, uint reset, uint _)) in Ad5941Map.All)
        {
            _registers[register] = reset;
        }

        _crystalAt = Never;
        Due = Never;
    }

    /// <inheritdoc/>
    protected override bool OnWrite(ReadOnlySpan<byte> data)
    {
        Advance(Clock.Microseconds);
        Array.Clear(_answer);
        int bytes = Ad5941Map.Bytes(_address);
        if (data[0] == SetAddress && data.Length == 3)
        {
            _address = BinaryPrimitives.ReadUInt16BigEndian(data[1..]);
        }
        else if (data[0] == WriteRegister && data.Length == 1 + bytes)
        {
            Store(bytes == 4 ? BinaryPrimitives.ReadUInt32BigEndian(data[1..]) : BinaryPrimitives.ReadUInt16BigEndian(data[1..]));
        }
        else if (data[0] == ReadRegister)
        {
            uint content = Load();
            BinaryPrimitives.WriteUInt32BigEndian(_answer.AsSpan(2), bytes == 4 ? content : content << 16);
        }

        return true;
    }

    /// <inheritdoc/>
    protected override bool OnRead(Span<byte> data)
    {
        data.Clear();
        _answer.AsSpan(0, Math.Min(data.Length, _answer.Length)).CopyTo(data);
        return true;
    }

    /// <inheritdoc/>
    protected override void Finish(long nowMicroseconds)
    {
        while (Due <= nowMicroseconds)
        {
            double clock = _clocks.Converter(CrystalRuns);
            Ad5941Signal signal = _loop.Signal(_clocks.System(CrystalRuns));
            _converter.Transform(signal, _loop.Antialias(signal.Hertz), clock, _lag * 1e-6 + _passed / clock);
            if (!IsStuck)
            {
                _registers[Ad5941Map.RealResult] = (uint)_converter.Result.Real & 0x3FFFF;
                _registers[Ad5941Map.ImaginaryResult] = (uint)_converter.Result.Imaginary & 0x3FFFF;
            }

            Transforms++;
            Raise(TransformDone);
            Raise(_converter.Codes.Lowest < _registers[Ad5941Map.Minimum] ? BelowMinimum : 0u);
            Raise(_converter.Codes.Highest > _registers[Ad5941Map.Maximum] ? AboveMaximum : 0u);
            _passed += (long)_converter.Length * _converter.ClocksPerResult;
            Due = _begins + Duration(_passed + Latency + (long)_converter.Length * _converter.ClocksPerResult, clock);
        }
    }

    private static long Duration(long clocks, double clock)
    {
        return (long)Math.Ceiling(clocks / clock * 1e6);
    }

    private void Raise(uint flag)
    {
        _registers[Ad5941Map.Flags] |= flag & _registers[Ad5941Map.SelectFlags];
    }

    private uint Load()
    {
        if (!_registers.TryGetValue(_address, out uint content))
        {
            throw new NotModelledException($"ad5941: register {_address:X4}h is read, which the simulated part does not have.");
        }

        if (_address == Ad5941Map.ChipId)
        {
            return (uint)Identity;
        }

        bool starts = CrystalRuns;
        return _address == Ad5941Map.Oscillator ? content | (starts ? 0x400u : 0u) | ((content & 3) << 8) : content;
    }

    private void Store(uint value)
    {
        if (!Ad5941Map.All.TryGetValue(_address, out (string Name, uint Reset, uint Writable) register))
        {
            throw new NotModelledException($"ad5941: register {_address:X4}h is written, which the simulated part does not have.");
        }

        Refuse(register.Name, value);
        int unlocked = _unlocked;
        _unlocked = _address == Ad5941Map.OscillatorKey ? (int)value : 0;
        uint before = _registers[_address];
        uint after = (value & register.Writable) | (before & ~register.Writable);
        switch (_address)
        {
            case Ad5941Map.SoftwareReset:
                if (value == ResetCommand)
                {
                    PowerUp();
                }

                return;
            case Ad5941Map.ClearFlags:
                _registers[Ad5941Map.Flags] &= ~value;
                return;
            case Ad5941Map.Oscillator when unlocked != OscillatorPassword:
                return;
            case Ad5941Map.Oscillator:
                _crystalAt =
                    (after & CrystalOn) == 0 || !HasCrystal ? Never : Math.Min(_crystalAt, Clock.Microseconds + CrystalMicroseconds);
                break;
            case Ad5941Map.AnalogControl:
                _registers[_address] = after;
                Run(before);
                return;
            case Ad5941Map.SwitchControl:
                TakeSwitches(value);
                break;
        }

        _registers[_address] = after;
    }

    /// <summary>What changes a real part's results and is not in this model must not be taken for granted.</summary>
    private void Refuse(string name, uint value)
    {
        uint bits = _address switch
        {
            Ad5941Map.PowerMode => (value & 3) == 2 ? value : 0,
            Ad5941Map.HighOscillator => ~value & 4,
            Ad5941Map.References => ~value & 0x11,
            Ad5941Map.Repeat => value & 1,
            Ad5941Map.FilterControl => value & 0x80,
            0x20FC => value & 3,
            0x2038 => value & 0xFFF,
            _ => 0,
        };
        if (bits != 0)
        {
            throw new NotModelledException("ad5941", name, (int)value, (int)bits);
        }
    }

    /// <summary>Switches move when SWCON is written: as the four registers say, or one of each group as it says itself.</summary>
    private void TakeSwitches(uint control)
    {
        bool single = (control & 0x10000) != 0;
        uint back = Ad5941Groups.Return(control >> 12) | ((control >> 9) & 0x300);
        _registers[Ad5941Map.DriveState] = single ? _registers[Ad5941Map.DriveSwitches] : Ad5941Groups.Drive(control);
        _registers[Ad5941Map.PositiveState] = single ? _registers[Ad5941Map.PositiveSwitches] : Ad5941Groups.Positive(control >> 4);
        _registers[Ad5941Map.NegativeState] = single ? _registers[Ad5941Map.NegativeSwitches] : Ad5941Groups.Negative(control >> 8);
        _registers[Ad5941Map.ReturnState] = single ? _registers[Ad5941Map.ReturnSwitches] : back;
    }

    /// <summary>Starts what AFECON enables: the generator from its phase, the transform from its first sample.</summary>
    private void Run(uint before)
    {
        long now = Clock.Microseconds;
        uint after = _registers[Ad5941Map.AnalogControl];
        if ((~before & after & WaveOn) != 0)
        {
            _waveAt = now;
        }

        if (!IsRunning)
        {
            Due = Never;
        }
        else if ((before & ConvertAndTransform) != ConvertAndTransform)
        {
            // Without a clock nothing ends, and the sinc2 filter that DFTCON selects after a reset gives nothing while it is off.
            double clock = _clocks.Converter(CrystalRuns);
            bool fed = (_registers[Ad5941Map.TransformControl] >> 20) is 1 or 2;
            _begins = now;
            _lag = now - _waveAt;
            _passed = 0;
            Due = clock > 0.0 && fed ? now + Duration(Latency + (long)_converter.Length * _converter.ClocksPerResult, clock) : Never;
        }
    }
}
