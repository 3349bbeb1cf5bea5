namespace SSBms.CellModels.Processes;

/// <summary>
/// The resistance that an interphase adds with time, whether current flows or not: a saturating, a parabolic and a linear
/// part. Decomposition that stops at a thin layer saturates, one that diffuses through its own product is parabolic, one
/// whose product conducts electrons goes on linearly.
/// </summary>
public sealed class InterphaseGrowth
{
    private readonly double _linear;
    private readonly double _parabolicSquare;
    private readonly double _limit;
    private readonly double _time;

    /// <summary>Takes the parameters of one interface.</summary>
    /// <param name="linear">Ω·cm²/h.</param>
    /// <param name="parabolic">Ω·cm²/h^½.</param>
    /// <param name="limit">Resistance at saturation, Ω·cm²; 0: no such part.</param>
    /// <param name="hours">Time constant of saturation, h; positive.</param>
    public InterphaseGrowth(double linear, double parabolic, double limit, double hours)
    {
        _linear = linear / PhysicalConstants.SecondsPerHour;
        _parabolicSquare = parabolic * parabolic / PhysicalConstants.SecondsPerHour;
        _limit = limit;
        _time = hours * PhysicalConstants.SecondsPerHour;
        IsStable = _linear == 0.0 && _parabolicSquare == 0.0 && _limit == 0.0;
    }

    /// <summary>True when nothing grows.</summary>
    public bool IsStable { get; }

    /// <summary>The resistance after some more time. It continues from where the whole of it stands, so only one of the parts can be there.</summary>
    /// <param name="resistance">Added resistance so far, Ω·cm².</param>
    /// <param name="seconds">Time at the reference temperature of the cell, s.</param>
    public double After(double resistance, double seconds)
    {
        if (_parabolicSquare > 0.0)
        {
            return Math.Sqrt(resistance * resistance + _parabolicSquare * seconds);
        }

        if (_limit > 0.0)
        {
            return _limit + (resistance - _limit) * Exponentials.Of(-seconds / _time);
        }

        return resistance + _linear * seconds;
    }

    /// <summary>The square of the most that a stretch of time adds, wherever it starts.</summary>
    /// <param name="seconds">Time at the reference temperature of the cell, s.</param>
    /// <returns>(Ω·cm²)².</returns>
    public double MostSquared(double seconds)
    {
        double steady = (_linear + _limit / _time) * seconds;
        return _parabolicSquare * seconds + steady * steady;
    }
}
