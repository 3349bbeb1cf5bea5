namespace SSBms.CellModels.Processes;

/// <summary>
/// What conducts electrons through the electrolyte: its own small conductivity, a dendrite that touches now and then (soft
/// short), one that has crossed (hard short).
/// </summary>
public sealed class LeakPath
{
    /// <summary>Mean time a soft short touches, and mean time it does not, s.</summary>
    public const double TouchSeconds = 2.0;

    private readonly double _electronic;
    private readonly double _softProgress;
    private readonly double _softResistance;
    private readonly double _hardResistance;
    private readonly double _logPerProgress;

    /// <summary>Takes the parameters of a cell.</summary>
    /// <param name="cell">The cell.</param>
    public LeakPath(CellParameters cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        _electronic = cell.ElectronicConductance;
        _softProgress = cell.SoftProgress;
        _softResistance = cell.SoftResistance;
        _hardResistance = cell.ShortResistance;
        _logPerProgress = Math.Log(_hardResistance / _softResistance) / (1.0 - _softProgress);
    }

    /// <summary>How far the furthest dendrite has come, 0 to 1.</summary>
    /// <param name="state">The cell.</param>
    public static double Progress(in CellState state)
    {
        return Math.Max(Math.Max(state.Negative.Dendrite, state.Positive.Dendrite), state.WallDamage);
    }

    /// <summary>True once a dendrite has crossed.</summary>
    /// <param name="state">The cell.</param>
    public static bool IsShorted(in CellState state)
    {
        return Progress(state) >= 1.0;
    }

    /// <summary>True while a dendrite is far enough to touch now and then.</summary>
    /// <param name="state">The cell.</param>
    public bool MayTouch(in CellState state)
    {
        double progress = Progress(state);
        return progress > _softProgress && progress < 1.0;
    }

    /// <summary>Conductance of the path now.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="decays">Exponentials of the cell.</param>
    /// <returns>S/cm².</returns>
    public double Conductance(in CellState state, Decays decays)
    {
        ArgumentNullException.ThrowIfNull(decays);
        double progress = Progress(state);
        if (progress >= 1.0)
        {
            return _electronic + 1.0 / _hardResistance;
        }

        return state.Touching && progress > _softProgress ? _electronic + Spot(progress, decays) : _electronic;
    }

    /// <summary>Conductance of the path over some time: that of its start, or the mean where a soft short makes and breaks meanwhile.</summary>
    /// <param name="state">The cell at its start.</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="decays">Exponentials of the cell.</param>
    /// <returns>S/cm².</returns>
    public double Conductance(in CellState state, double seconds, Decays decays)
    {
        ArgumentNullException.ThrowIfNull(decays);
        if (seconds <= 0.5 * TouchSeconds || !MayTouch(state))
        {
            return Conductance(state, decays);
        }

        double exponent = 2.0 * seconds / TouchSeconds;
        double memory = (1.0 - decays.Touch.Of(exponent)) / exponent;
        double share = 0.5 + (state.Touching ? 0.5 : -0.5) * memory;
        return _electronic + share * Spot(Progress(state), decays);
    }

    /// <summary>Lets chance make and break a soft short.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="decays">Exponentials of the cell.</param>
    public void Advance(ref CellState state, double seconds, Decays decays)
    {
        ArgumentNullException.ThrowIfNull(decays);
        if (!MayTouch(state))
        {
            state.Touching = false;
        }
        else if (Chance.Share(ref state.Chance) < 0.5 * (1.0 - decays.Touch.Of(2.0 * seconds / TouchSeconds)))
        {
            // The odds of an odd number of changes meanwhile, so that they do not depend on the length of the step.
            state.Touching = !state.Touching;
        }
    }

    private double Spot(double progress, Decays decays)
    {
        return decays.Spot.Of((progress - _softProgress) * _logPerProgress) / _softResistance;
    }
}
