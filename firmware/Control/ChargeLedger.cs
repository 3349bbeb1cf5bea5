namespace SSBms.Control;

/// <summary>Counts the lithium that was plated on and stripped from the negative electrode, in all and in the present half-cycle.</summary>
public sealed class ChargeLedger
{
    private const double SecondsPerHour = 3600.0;
    private const double Any = 0.0;

    /// <summary>Part of the capacity that must move back before a half-cycle counts as turned.</summary>
    private const double TurnShare = 0.02;

    /// <summary>Longest time, s, over which a current is taken as it was last measured; a clock that jumps moves no charge.</summary>
    private const double LongestGap = 60.0;

    /// <summary>What moves back; <see cref="Any"/> where half-cycles are not counted.</summary>
    private readonly double _turn;
    private double _plated;
    private double _stripped;
    private double _net;
    private double _turnedAt;
    private double _farthest;
    private bool _stripping;

    /// <summary>Starts with nothing moved.</summary>
    /// <param name="capacity">Charge the cell holds, mAh/cm².</param>
    /// <param name="bothLithium">True between two lithium electrodes: how much may be moved there is not a matter of capacity.</param>
    public ChargeLedger(double capacity, bool bothLithium)
    {
        _turn = bothLithium ? Any : TurnShare * capacity;
    }

    /// <summary>Adds the charge of one cycle. A cycle without a current measurement adds nothing: it is never guessed.</summary>
    /// <param name="quantities">Current density in; out comes the charge that it adds to. Both were set to 0 at the start.</param>
    /// <param name="seconds">Time since the last cycle, s; not negative.</param>
    public void Update(Quantities quantities, double seconds)
    {
        if (quantities.SetIn[(int)Quantity.CurrentDensity] != quantities.Cycle || seconds > LongestGap)
        {
            return;
        }

        double charge = quantities.Value[(int)Quantity.CurrentDensity] * seconds / SecondsPerHour;
        if (charge > 0.0)
        {
            _plated += charge;
            quantities.Set(Quantity.ChargePlated, _plated);
        }
        else
        {
            _stripped -= charge;
            quantities.Set(Quantity.ChargeStripped, _stripped);
        }

        if (_turn > Any)
        {
            HalfCycle(charge, quantities);
        }
    }

    /// <summary>Begins a half-cycle, when a trip is cleared: without one, a cell that was filled too far could not even be emptied.</summary>
    public void BeginHalfCycle()
    {
        _turnedAt = _net;
        _farthest = _net;
    }

    /// <summary>How far the charge has gone since it last turned: more than the cell holds cannot be.</summary>
    private void HalfCycle(double charge, Quantities quantities)
    {
        _net += charge;
        bool farther = _stripping ? _net < _farthest : _net > _farthest;
        if (farther)
        {
            _farthest = _net;
            quantities.Set(Quantity.HalfCycleCharge, Scalar.Abs(_farthest - _turnedAt));
        }
        else if (Scalar.Abs(_net - _farthest) > _turn)
        {
            _turnedAt = _farthest;
            _farthest = _net;
            _stripping = !_stripping;
            quantities.Set(Quantity.HalfCycleCharge, Scalar.Abs(_farthest - _turnedAt));
        }
    }
}
