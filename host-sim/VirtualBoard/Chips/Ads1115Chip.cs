using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>
/// An ADS1115 at register level: multiplexer, ranges, single and continuous conversion, clipping, comparator. The board does not
/// connect its alert pin.
/// </summary>
public sealed class Ads1115Chip : VirtualChip
{
    private const int Conversion = 0;
    private const int Config = 1;
    private const int LowThreshold = 2;
    private const int HighThreshold = 3;

    private const int StartOrIdle = 0x8000;
    private const int SingleMode = 0x0100;
    private const int ConfigAtReset = 0x0583;

    private const double Diode = 0.3;
    private const byte ResetCommand = 0x06;
    private const long Memory = 200000;
    private const double FullCodes = 32768.0;
    private const double OffsetCodes = 3.0;
    private const double GainSpread = 1e-4;
    private const double OscillatorSpread = 0.1;
    private const double WakeUpMicroseconds = 25.0;
    private const double FastestRate = 860.0;
    private const double PeakToPeakOverRms = 6.6;
    private const long Never = long.MaxValue;

    private static readonly double[] _rates = [8.0, 16.0, 32.0, 64.0, 128.0, 250.0, 475.0, 860.0];
    private static readonly double[] _fullScales = [6.144, 4.096, 2.048, 1.024, 0.512, 0.256, 0.256, 0.256];

    // Noise at 860 conversions per second, V peak to peak.
    private static readonly double[] _fastestNoise = [430e-6, 267e-6, 119e-6, 64e-6, 41e-6, 36e-6, 36e-6, 36e-6];

    // What a conversion needs of both, worked out once: V per code, noise V rms, and how it falls with the rate.
    private static readonly double[] _voltPerCode = [.. _fullScales.Select(volt => volt / FullCodes)];
    private static readonly double[] _noise = [.. _fastestNoise.Select(volt => volt / PeakToPeakOverRms)];
    private static readonly double[] _noiseFactors = [.. _rates.Select(rate => Math.Sqrt(rate / FastestRate))];
    private static readonly int[] _positive = [0, 0, 1, 2, 0, 1, 2, 3];
    private static readonly int[] _negative = [1, 3, 3, 3];

    private readonly AnalogNode[] _inputs;
    private readonly double _offset;
    private readonly double _gain;
    private readonly long[] _periods;
    private readonly int[] _registers = new int[4];
    private readonly PlainAperture _aperture = new();
    private readonly Ads1115Comparator _comparator;
    private int _pointer;
    private int _running;
    private long _lastDoneAt = long.MinValue / 2;

    /// <summary>Makes one part. Its protection diodes clamp the inputs to the board's supply.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="noise">Its noise and errors.</param>
    /// <param name="inputs">AIN0 to AIN3, V.</param>
    public Ads1115Chip(VirtualClock clock, NoiseSource noise, AnalogNode[] inputs)
        : base(clock, noise)
    {
        ArgumentNullException.ThrowIfNull(noise);
        ArgumentNullException.ThrowIfNull(inputs);
        _inputs = inputs;
        _offset = noise.Spread(OffsetCodes);
        _gain = 1.0 + noise.Spread(GainSpread);
        double oscillator = 1.0 + noise.Spread(OscillatorSpread);
        _periods = [.. _rates.Select(rate => (long)(1e6 / rate * oscillator))];
        _comparator = new Ads1115Comparator(_registers, Config, LowThreshold, HighThreshold);
        foreach (AnalogNode input in inputs)
        {
            input.Connect(this, clock, Memory);
            input.Limit(-Diode, BoardConfiguration.SupplyVolt + Diode);
        }

        PowerUp();
    }

    /// <summary>Level of the ALERT/RDY pin, an open drain with a pull-up.</summary>
    public bool AlertPinHigh
    {
        get
        {
            Advance(Clock.Microseconds);
            bool single = (_running & SingleMode) != 0;
            return _comparator.PinHigh(Clock.Microseconds - _lastDoneAt, Due != Never, single);
        }
    }

    /// <inheritdoc/>
    public override bool GeneralCall(byte command)
    {
        bool heard = command == ResetCommand && Acknowledges();
        if (heard)
        {
            PowerUp();
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
            Convert(_running, Due);
            _lastDoneAt = Due;

            // A running conversion ends with the settings it began with; the next has those of the register.
            _running = _registers[Config];
            if ((_running & SingleMode) != 0)
            {
                Due = Never;
                return;
            }

            // Without comparator only the newest conversion leaves a trace.
            long period = Period(_running);
            long skipped = _comparator.IsOn ? 0 : Math.Max((nowMicroseconds - Due) / period - 1, 0);
            Due += (skipped + 1) * period;
        }
    }

    /// <inheritdoc/>
    protected override void PowerUp()
    {
        _registers[Conversion] = 0;
        _registers[Config] = ConfigAtReset;
        _registers[LowThreshold] = 0x8000;
        _registers[HighThreshold] = 0x7FFF;
        _pointer = 0;
        _running = ConfigAtReset;
        Due = Never;
        _comparator.Reset();
    }

    /// <inheritdoc/>
    protected override bool OnWrite(ReadOnlySpan<byte> data)
    {
        _pointer = data[0] & 3;
        if (data.Length >= 3 && _pointer != Conversion)
        {
            Advance(Clock.Microseconds);
            int value = (data[1] << 8) | data[2];
            _registers[_pointer] = _pointer == Config ? value & ~StartOrIdle : value;
            if (_pointer == Config)
            {
                Begin(value);
            }
        }

        return true;
    }

    /// <inheritdoc/>
    protected override bool OnRead(Span<byte> data)
    {
        Advance(Clock.Microseconds);
        int value = _registers[_pointer];
        if (_pointer == Config && Due == Never)
        {
            value |= StartOrIdle;
        }

        if (_pointer == Conversion)
        {
            _comparator.AfterRead();
        }

        Put(data, value, 2);
        return true;
    }

    private void Begin(int config)
    {
        bool continuous = (config & SingleMode) == 0;
        if (Due == Never && (continuous || (config & StartOrIdle) != 0))
        {
            _running = config;
            Due = Clock.Microseconds + (long)WakeUpMicroseconds + Period(config);
        }
    }

    private long Period(int config)
    {
        return _periods[(config >> 5) & 7];
    }

    private void Convert(int config, long at)
    {
        if (!IsStuck)
        {
            _aperture.Set(at - Period(config), at);
            int range = (config >> 9) & 7;
            double rms = _noise[range] * _noiseFactors[(config >> 5) & 7];
            double volt = Input((config >> 12) & 7) * _gain + rms * Noise.GaussianAt(at);
            _registers[Conversion] = Quantise(volt / _voltPerCode[range] + _offset, short.MinValue, short.MaxValue);
        }

        if (_comparator.IsOn)
        {
            _comparator.Judge((short)_registers[Conversion]);
        }
    }

    private double Input(int multiplexer)
    {
        double positive = _inputs[_positive[multiplexer]].Average(_aperture);
        return multiplexer < _negative.Length ? positive - _inputs[_negative[multiplexer]].Average(_aperture) : positive;
    }
}
