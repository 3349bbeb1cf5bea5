namespace SSBms.VirtualBoard;

/// <summary>CHARGE and ENERGY of an INA228: every conversion counts, but where nobody can notice it many are counted when somebody asks.</summary>
internal sealed class Ina228Counter
{
    /// <summary>POWER over the product of the codes of bus and current.</summary>
    public const double PowerPerProduct = 1.0 / 16384.0;

    private readonly Ina228Inputs _inputs;
    private readonly Ina228Timing _timing;
    private readonly Ina228Current _current;
    private readonly Ina228Channel _shunt;
    private readonly Ina228Channel _bus;
    private readonly Ina228Alert _alert;
    private readonly Ina228Backlog _backlog;
    private readonly Ina228Accumulator _sums = new();

    public Ina228Counter(
        Ina228Inputs inputs,
        Ina228Timing timing,
        Ina228Current current,
        Ina228Channel shunt,
        Ina228Channel bus,
        Ina228Alert alert
    )
    {
        _inputs = inputs;
        _timing = timing;
        _current = current;
        _shunt = shunt;
        _bus = bus;
        _alert = alert;
        _backlog = new Ina228Backlog(shunt, bus);
    }

    /// <summary>The sums, with all that was put off.</summary>
    public Ina228Accumulator Sums
    {
        get
        {
            CatchUp();
            return _sums;
        }
    }

    /// <summary>Both begin at zero.</summary>
    public void Clear()
    {
        _backlog.Clear();
        _sums.Clear();
    }

    /// <summary>Counts shunt conversions.</summary>
    /// <param name="first">The first.</param>
    /// <param name="count">How many; they are the last that were taken.</param>
    /// <param name="quiet">True when nothing but the sums takes notice of them.</param>
    /// <param name="held">The code they all give where the chip is stuck; null otherwise.</param>
    public void TakeShunts(long first, long count, bool quiet, int? held)
    {
        if (!_timing.Accumulates || (quiet && held is null && _backlog.TakeShunts(first, count)))
        {
            return;
        }

        CatchUp();
        double current = _current.Of(held ?? _inputs.Shunt(_shunt.Mean(first, count)));
        Overflow(_sums.AddCharge(current, count * _timing.NominalSeconds), _shunt.EndOf(first + count - 1));
    }

    /// <summary>Counts bus conversions, each with the shunt conversion of its round.</summary>
    /// <param name="first">The first.</param>
    /// <param name="count">How many; they are the last that were taken.</param>
    /// <param name="quiet">True when nothing but the sums takes notice of them.</param>
    /// <param name="held">The codes of shunt and bus that they all give where the chip is stuck; null otherwise.</param>
    public void TakeBuses(long first, long count, bool quiet, (int Shunt, int Bus)? held)
    {
        if (!_timing.Accumulates || (quiet && held is null && _backlog.TakeBuses(first, count)))
        {
            return;
        }

        CatchUp();
        long step = _shunt.IsSteadySince(first) ? count : 1;
        for (long i = first; i < first + count; i += step)
        {
            double current = _current.Of(held?.Shunt ?? _inputs.Shunt(_shunt.Mean(i, step)));
            double bus = held?.Bus ?? _inputs.Bus(_bus.Mean(i, step));
            Overflow(_sums.AddEnergy(Math.Abs(bus * current) * PowerPerProduct, step * _timing.NominalSeconds), _bus.EndOf(i));
        }
    }

    /// <summary>Counts what was put off.</summary>
    public void CatchUp()
    {
        if (_backlog.IsEmpty)
        {
            return;
        }

        // Without temperature compensation: with it nothing waits.
        double current = _current.Of(_inputs.Shunt(_backlog.ShuntVolt));
        if (_backlog.Shunts > 0)
        {
            Overflow(_sums.AddCharge(current, _backlog.Shunts * _timing.NominalSeconds), _shunt.EndOf(_shunt.Taken - 1));
        }

        if (_backlog.Buses > 0)
        {
            double power = Math.Abs(_inputs.Bus(_backlog.BusVolt) * current) * PowerPerProduct;
            Overflow(_sums.AddEnergy(power, _backlog.Buses * _timing.NominalSeconds), _backlog.BusEnd);
        }

        _backlog.Clear();
    }

    private void Overflow(int flags, long at)
    {
        if (flags != 0)
        {
            _alert.Set(flags, at);
        }
    }
}
