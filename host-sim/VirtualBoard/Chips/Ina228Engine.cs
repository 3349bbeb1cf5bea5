namespace SSBms.VirtualBoard;

/// <summary>
/// What happens inside an INA228 while nobody looks: conversions, results, current and power arithmetic, comparisons, sums.
/// Where no single conversion can have an effect of its own, many are taken at once, with the same outcome.
/// </summary>
internal sealed class Ina228Engine
{
    private const long DelayMicroseconds = 2000;
    private const double OscillatorSpread = 0.005;
    private const double HighestPower = 16777215.0;

    private readonly int[] _registers;
    private readonly Ina228Pins _pins;
    private readonly Ina228Timing _timing;
    private readonly Ina228Inputs _inputs;
    private readonly Ina228Limits _limits;
    private readonly Ina228Channel _shunt;
    private readonly Ina228Channel _bus;
    private readonly Ina228Channel _die;
    private readonly Ina228Current _current;
    private readonly Ina228Counter _counter;
    private Ina228Channel _last;
    private bool _isQuiet;

    public Ina228Engine(int[] registers, NoiseSource noise, Ina228Pins pins)
    {
        _registers = registers;
        _pins = pins;
        _inputs = new Ina228Inputs(noise);
        _timing = new Ina228Timing(1.0 + noise.Spread(OscillatorSpread));
        _limits = new Ina228Limits(registers, _inputs, Alert);
        _shunt = new Ina228Channel(pins.Shunt);
        _bus = new Ina228Channel(pins.Bus);
        _die = new Ina228Channel(pins.Die);
        _current = new Ina228Current(registers, pins);
        _counter = new Ina228Counter(_inputs, _timing, _current, _shunt, _bus, Alert);
        _last = _die;
    }

    public Ina228Alert Alert { get; } = new();

    /// <summary>CHARGE and ENERGY.</summary>
    public Ina228Accumulator Sums => _counter.Sums;

    /// <summary>When a conversion ends next, µs.</summary>
    public long Due { get; private set; }

    /// <summary>VSHUNT, codes.</summary>
    public int Shunt { get; private set; }

    /// <summary>VBUS, codes.</summary>
    public int Bus { get; private set; }

    /// <summary>CURRENT, codes.</summary>
    public int Current { get; private set; }

    /// <summary>POWER, codes.</summary>
    public int Power { get; private set; }

    public void Reset(long now)
    {
        Shunt = 0;
        Bus = 0;
        Current = 0;
        Power = 0;
        _counter.Clear();
        Alert.Reset(now);
        Restart(now);
    }

    /// <summary>ADC_CONFIG was written: the running conversion is dropped and a new one begins.</summary>
    public void Restart(long now)
    {
        _counter.CatchUp();
        _timing.Configure(_registers[Ina228Register.AdcConfig]);
        long start = now + ((_registers[Ina228Register.Config] >> 6) & 0xFF) * DelayMicroseconds;
        _shunt.Start(start, _timing.Shunt, _timing);
        _bus.Start(start + _timing.Shunt, _timing.Bus, _timing);
        _die.Start(start + _timing.Shunt + _timing.Bus, _timing.Die, _timing);
        _last =
            _timing.Die > 0 ? _die
            : _timing.Bus > 0 ? _bus
            : _shunt;
        _pins.Remember((_timing.Average + 1) * _timing.Round);
        Rescale();
        FindDue();
    }

    /// <summary>Range, calibration or limits were written.</summary>
    public void Rescale()
    {
        _counter.CatchUp();
        bool narrow = (_registers[Ina228Register.Config] & Ina228Register.NarrowRange) != 0;
        _current.Configure();
        _inputs.Configure(narrow, _registers[Ina228Register.AdcConfig], _timing.Average);
        _limits.Configure(_current.LargestShunt);
    }

    /// <summary>All conversions that end up to now.</summary>
    public void Advance(long now, bool stuck)
    {
        _isQuiet = IsQuiet(stuck);
        while (!_isQuiet)
        {
            if (Due > now)
            {
                return;
            }

            Process(Due, stuck);
            _isQuiet = IsQuiet(stuck);
        }

        // POWER needs the current of its own round, so no newer one may be taken first.
        long shunts = _shunt.ConversionsBy(now);
        long buses = _bus.ConversionsBy(now);
        long bus = _bus.NewestResultOf(buses);
        if (bus >= Due && bus < now && _shunt.NewestResultOf(shunts) > bus)
        {
            Process(bus, stuck);
        }

        Process(shunts, buses, _die.ConversionsBy(now), stuck);
    }

    /// <summary>When the alert pin may change next if shunt and bus voltage stay as they are.</summary>
    /// <param name="until">How far to look, µs.</param>
    /// <param name="stuck">True when conversions do not follow the input.</param>
    /// <returns>µs; later than asked for when it stays as it is.</returns>
    public long NextAlert(long until, bool stuck)
    {
        if (_limits.WatchesAll)
        {
            return Due;
        }

        bool isBusQuiet = IsBusQuiet(stuck);
        if (Alert.HasLimitFlag || Due > until || (isBusQuiet && IsShuntQuiet()))
        {
            return Ina228Channel.Never;
        }

        if (Alert.IsSlow || !isBusQuiet)
        {
            return Due;
        }

        long conversion = _shunt.Taken;
        while (_shunt.Due != Ina228Channel.Never && _shunt.EndOf(conversion) <= until)
        {
            if (_limits.IsShuntBeyond(RawShunt(conversion, stuck)))
            {
                return _shunt.EndOf(conversion);
            }

            conversion++;
        }

        return Ina228Channel.Never;
    }

    /// <summary>True when a bus voltage may give an alert.</summary>
    /// <param name="volt">V.</param>
    public bool MayAlertAt(double volt)
    {
        return !_limits.IsBusQuiet(volt, volt);
    }

    /// <summary>True when no conversion since the last look, and none of the present inputs, can have an effect of its own.</summary>
    private bool IsQuiet(bool stuck)
    {
        if (_limits.WatchesAll)
        {
            return false;
        }

        _pins.Bus.Extremes(_bus.AverageBegan, out double lowest, out double highest);
        return _limits.IsBusWithin(lowest, highest) && IsBusQuiet(lowest, highest, stuck) && IsShuntQuiet();
    }

    private bool IsBusQuiet(bool stuck)
    {
        _pins.Bus.Extremes(_bus.AverageBegan, out double lowest, out double highest);
        return IsBusQuiet(lowest, highest, stuck);
    }

    private bool IsBusQuiet(double lowest, double highest, bool stuck)
    {
        return stuck ? !_limits.IsBusBeyond(Bus) : _limits.IsBusQuiet(lowest, highest);
    }

    private bool IsShuntQuiet()
    {
        long since = _shunt.AverageBegan;
        if (_pins.Shunt.IsSteadySince(since))
        {
            // Nearly always.
            return _limits.IsShuntWithin(_pins.Shunt.Final, _pins.Shunt.Final);
        }

        _pins.Shunt.Extremes(since, out double lowest, out double highest);
        return _limits.IsShuntWithin(lowest, highest);
    }

    /// <summary>Everything that has ended by a time: many conversions of an input at once, or the next one of all.</summary>
    private void Process(long time, bool stuck)
    {
        Process(_shunt.ConversionsBy(time), _bus.ConversionsBy(time), _die.ConversionsBy(time), stuck);
    }

    private void Process(long shunts, long buses, long dies, bool stuck)
    {
        long first = _shunt.Taken;
        long count = _shunt.Take(shunts);
        if (count > 0)
        {
            TakeShunts(first, count, stuck);
        }

        first = _bus.Taken;
        count = _bus.Take(buses);
        if (count > 0)
        {
            TakeBuses(first, count, stuck);
        }

        count = _die.Take(dies);
        if (count > 0)
        {
            TakeDie(stuck);
        }

        FindDue();
    }

    private void FindDue()
    {
        Due = Math.Min(_shunt.Due, Math.Min(_bus.Due, _die.Due));
    }

    private void TakeShunts(long first, long count, bool stuck)
    {
        long last = first + count - 1;
        if (!_isQuiet && !Alert.IsSlow)
        {
            _limits.CompareShunt(RawShunt(last, stuck), _shunt.EndOf(last));
        }

        _counter.TakeShunts(first, count, _isQuiet, stuck ? Shunt : null);

        if (_shunt.TakeResults())
        {
            TakeShuntResult(_shunt.EndOfResult(_shunt.Results - 1), stuck);
        }
    }

    private void TakeShuntResult(long at, bool stuck)
    {
        Shunt = stuck ? Shunt : _inputs.ShuntResult(_shunt.ResultMean(), at);
        double current = Math.Floor(_current.Unbounded(Shunt) + 0.5);
        Current = (int)Ina228Current.Bounded(current);
        if (Current != current)
        {
            Alert.Set(Ina228Alert.MathOverflow, at);
        }

        if (Alert.IsSlow)
        {
            _limits.CompareShunt(Shunt, at);
        }

        Complete(_shunt, at);
    }

    private void TakeBuses(long first, long count, bool stuck)
    {
        long last = first + count - 1;
        if (!_isQuiet && !Alert.IsSlow)
        {
            long end = _bus.EndOf(last);
            _limits.CompareBus(stuck ? Bus : _inputs.RawBus(_bus.Mean(last, 1), end), end);
        }

        _counter.TakeBuses(first, count, _isQuiet, stuck ? (Shunt, Bus) : null);

        if (_bus.TakeResults())
        {
            long at = _bus.EndOfResult(_bus.Results - 1);
            Bus = stuck ? Bus : _inputs.BusResult(_bus.ResultMean(), at);
            Power = (int)Math.Min(Math.Floor(Math.Abs((double)Bus * Current) * Ina228Counter.PowerPerProduct), HighestPower);
            _limits.ComparePower(Power, at);
            if (Alert.IsSlow)
            {
                _limits.CompareBus(Bus, at);
            }

            Complete(_bus, at);
        }
    }

    private void TakeDie(bool stuck)
    {
        // Its noise is below a code: a single conversion is as good as the average of the same input.
        long last = _die.Taken - 1;
        if (!Alert.IsSlow)
        {
            _limits.CompareDie(stuck ? _registers[Ina228Register.DieTemp] : _inputs.Die(_die.Mean(last, 1)), _die.EndOf(last));
        }

        if (_die.TakeResults())
        {
            long at = _die.EndOfResult(_die.Results - 1);
            int die = stuck ? _registers[Ina228Register.DieTemp] : _inputs.Die(_die.ResultMean());
            _registers[Ina228Register.DieTemp] = die;
            if (Alert.IsSlow)
            {
                _limits.CompareDie(die, at);
            }

            Complete(_die, at);
        }
    }

    private void Complete(Ina228Channel channel, long at)
    {
        if (channel == _last)
        {
            Alert.Set(Ina228Alert.ConversionReady, at);
        }
    }

    private int RawShunt(long conversion, bool stuck)
    {
        return stuck ? Shunt : _inputs.RawShunt(_shunt.Mean(conversion, 1), _shunt.EndOf(conversion));
    }
}
