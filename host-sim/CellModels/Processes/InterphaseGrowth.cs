namespace SSBms.CellModels.Processes;

/// <summary>
/// The resistance that an interphase adds with time, whether current flows or not: a saturating, a parabolic and a linear
/// part. Decomposition that stops at a thin layer saturates, one that diffuses through its own product is parabolic, one
/// whose product conducts electrons goes on linearly. Where a current drives the reaction on, another part goes with the charge.
/// </summary>
public sealed class InterphaseGrowth
{
    private readonly double _linear;
    private readonly double _parabolicSquare;
    private readonly double _limit;
    private readonly double _time;
    private readonly double _perCharge;

    /// <summary>Takes the parameters of one interface.</summary>
    /// <param name="linear">Ω·cm²/h.</param>
    /// <param name="parabolic">Ω·cm²/h^½.</param>
    /// <param name="limit">Resistance at saturation, Ω·cm²; 0: no such part.</param>
    /// <param name="hours">Time constant of saturation, h; positive.</param>
    /// <param name="perCharge">On top of these, Ω·cm² for each mAh/cm² that passes, either way.</param>
    public InterphaseGrowth(double linear, double parabolic, double limit, double hours, double perCharge = 0.0)
    {
        _linear = linear / PhysicalConstants.SecondsPerHour;
        _parabolicSquare = parabolic * parabolic / PhysicalConstants.SecondsPerHour;
        _limit = limit;
        _time = hours * PhysicalConstants.SecondsPerHour;
        _perCharge = perCharge;
        IsStable = _linear == 0.0 && _parabolicSquare == 0.0 && _limit == 0.0 && _perCharge == 0.0;
    }

    /// <summary>True when nothing grows.</summary>
    public bool IsStable { get; }

    /// <summary>The resistance after some more time. It continues from where the whole of it stands, so only one of the parts can be there.</summary>
    /// <param name="resistance">Added resistance so far, Ω·cm².</param>
    /// <param name="seconds">Time at the reference temperature of the cell, s.</param>
    /// <param name="charge">What passed meanwhile, without sign, mAh/cm².</param>
    public double After(double resistance, double seconds, double charge = 0.0)
    {
        double driven = _perCharge * charge;
        if (_parabolicSquare > 0.0)
        {
            return Math.Sqrt(resistance * resistance + _parabolicSquare * seconds) + driven;
        }

        if (_limit > 0.0)
        {
            return _limit + (resistance - _limit) * Exponentials.Of(-seconds / _time) + driven;
        }

        return resistance + _linear * seconds + driven;
    }

    /// <summary>The square of the most that a stretch of time adds, wherever it starts.</summary>
    /// <param name="seconds">Time at the reference temperature of the cell, s.</param>
    /// <param name="charge">What passes meanwhile, without sign, mAh/cm².</param>
    /// <returns>(Ω·cm²)².</returns>
    public double MostSquared(double seconds, double charge = 0.0)
    {
        // (a + b)² ≤ 2·(a² + b²): no root has to be taken where there are both.
        double steady = (_linear + _limit / _time) * seconds + _perCharge * charge;
        double both = _parabolicSquare > 0.0 && _perCharge > 0.0 ? 2.0 : 1.0;
        return both * (_parabolicSquare * seconds + steady * steady);
    }
}
