namespace SSBms.VirtualBoard;

/// <summary>What happens inside an INA228 while nobody looks: results, current and power arithmetic, comparisons, sums.</summary>
internal sealed class Ina228Engine
{
    private const long DelayMicroseconds = 2000;
    private const double OscillatorSpread = 0.005;
    private const double RoomTemperature = 25.0;
    private const double CalibrationScale = 4096.0;
    private const double PowerScale = 16384.0;
    private const double HighestCurrent = 524287.0;
    private const double LowestCurrent = -524288.0;
    private const double HighestPower = 16777215.0;

    private readonly int[] _registers;
    private readonly double _oscillator;
    private readonly Ina228Timing _timing;
    private readonly Ina228Inputs _inputs;
    private double _currentPerShunt = 1.0;
    private long _advancedTo;

    public Ina228Engine(int[] registers, NoiseSource noise, Ina228Inputs inputs, long now)
    {
        _registers = registers;
        _inputs = inputs;
        _oscillator = 1.0 + noise.Spread(OscillatorSpread);
        _timing = new Ina228Timing(_oscillator);
        _advancedTo = now;
    }

    public Ina228Alert Alert { get; } = new();

    public Ina228Accumulator Sums { get; } = new();

    /// <summary>VSHUNT, codes.</summary>
    public int Shunt { get; private set; }

    /// <summary>VBUS, codes.</summary>
    public int Bus { get; private set; }

    /// <summary>CURRENT, codes.</summary>
    public int Current { get; private set; }

    /// <summary>POWER, codes.</summary>
    public int Power { get; private set; }

    private bool NeedsResults =>
        Alert.IsSlow
        || _registers[Ina228Register.DieLimit] != Ina228Register.DieLimitAtReset
        || _registers[Ina228Register.PowerLimit] != Ina228Register.PowerLimitAtReset;

    private bool WatchesBus =>
        _registers[Ina228Register.BusOverLimit] != Ina228Register.BusOverLimitAtReset || _registers[Ina228Register.BusUnderLimit] != 0;

    public void Reset(long now)
    {
        Shunt = 0;
        Bus = 0;
        Current = 0;
        Power = 0;
        Sums.Clear();
        Alert.Reset(now);
        Restart(now);
    }

    /// <summary>ADC_CONFIG was written: the running conversion is dropped and a new one begins.</summary>
    public void Restart(long now)
    {
        long delay = ((_registers[Ina228Register.Config] >> 6) & 0xFF) * DelayMicroseconds;
        _timing.Restart(now + delay, _registers[Ina228Register.AdcConfig]);
        Rescale();
    }

    /// <summary>Range or calibration were written.</summary>
    public void Rescale()
    {
        int calibration = _registers[Ina228Register.ShuntCal];
        bool narrow = (_registers[Ina228Register.Config] & Ina228Register.NarrowRange) != 0;
        _currentPerShunt = calibration > 0 ? CalibrationScale / calibration : 0.0;
        _inputs.Configure(narrow, _registers[Ina228Register.AdcConfig], _timing.Average);
    }

    /// <summary>Comparators and accumulators, up to now.</summary>
    public void Advance(long now, bool stuck)
    {
        if (now <= _advancedTo)
        {
            return;
        }

        if (_timing.Accumulates)
        {
            Accumulate((now - _advancedTo) * 1e-6 / _oscillator, now, stuck);
        }

        _advancedTo = now;
        if (NeedsResults)
        {
            Update(now, stuck);
        }

        CompareRaw(now, stuck);
    }

    /// <summary>Result registers, up to now: each new result sees the inputs once.</summary>
    public void Update(long now, bool stuck)
    {
        if (_timing.Shunt.Take(now, out long at))
        {
            TakeShunt(stuck ? Shunt : _inputs.ShuntResult(), at);
        }

        if (_timing.Bus.Take(now, out at))
        {
            TakeBus(stuck ? Bus : _inputs.BusResult(), at);
        }

        if (_timing.Die.Take(now, out at))
        {
            int die = stuck ? _registers[Ina228Register.DieTemp] : _inputs.Die();
            _registers[Ina228Register.DieTemp] = die;
            Alert.Compare(Ina228Alert.DieOver, die > (short)_registers[Ina228Register.DieLimit], at);
        }

        if (_timing.Complete.Take(now, out at))
        {
            Alert.Set(Ina228Alert.ConversionReady, at);
        }
    }

    private void TakeShunt(int code, long at)
    {
        Shunt = code;
        double current = Math.Floor(code * _currentPerShunt / TemperatureFactor() + 0.5);
        Current = (int)Math.Clamp(current, LowestCurrent, HighestCurrent);
        if (Current != current)
        {
            Alert.Set(Ina228Alert.MathOverflow, at);
        }

        if (Alert.IsSlow)
        {
            CompareShunt(code, at);
        }
    }

    private void TakeBus(int code, long at)
    {
        Bus = code;
        double power = Math.Floor(Math.Abs((double)code * Current) / PowerScale);
        Power = (int)Math.Min(power, HighestPower);
        Alert.Compare(Ina228Alert.PowerOver, Power > _registers[Ina228Register.PowerLimit] << 8, at);
        if (Alert.IsSlow)
        {
            CompareBus(code, at);
        }
    }

    private void CompareRaw(long now, bool stuck)
    {
        if (_timing.RawShunt.Take(now, out long at) && !Alert.IsSlow)
        {
            CompareShunt(stuck ? Shunt : _inputs.RawShunt(), at);
        }

        if (_timing.RawBus.Take(now, out at) && WatchesBus && !Alert.IsSlow)
        {
            CompareBus(stuck ? Bus : _inputs.RawBus(), at);
        }
    }

    /// <summary>One code of the limits is 16 of the result.</summary>
    private void CompareShunt(int code, long at)
    {
        Alert.Compare(Ina228Alert.ShuntOver, code >> 4 > (short)_registers[Ina228Register.ShuntOverLimit], at);
        Alert.Compare(Ina228Alert.ShuntUnder, code >> 4 < (short)_registers[Ina228Register.ShuntUnderLimit], at);
    }

    private void CompareBus(int code, long at)
    {
        Alert.Compare(Ina228Alert.BusOver, code >> 4 > _registers[Ina228Register.BusOverLimit], at);
        Alert.Compare(Ina228Alert.BusUnder, code >> 4 < _registers[Ina228Register.BusUnderLimit], at);
    }

    private void Accumulate(double seconds, long now, bool stuck)
    {
        double shunt = stuck ? Shunt : _inputs.Shunt();
        double bus = stuck ? Bus : _inputs.Bus();
        double current = Math.Clamp(shunt * _currentPerShunt / TemperatureFactor(), LowestCurrent, HighestCurrent);
        int overflow = Sums.Add(current, Math.Abs(bus * current) / PowerScale, seconds);
        if (overflow != 0)
        {
            Alert.Set(overflow, now);
        }
    }

    private double TemperatureFactor()
    {
        if ((_registers[Ina228Register.Config] & Ina228Register.TempcoEnabled) == 0)
        {
            return 1.0;
        }

        return 1.0 + (_inputs.DieTemperature.Value - RoomTemperature) * _registers[Ina228Register.ShuntTempco] * 1e-6;
    }
}
