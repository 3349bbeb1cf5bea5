using System.Runtime.CompilerServices;

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
    private readonly double _shorted;
    private readonly double _logPerProgress;

    /// <summary>Takes the parameters of a cell.</summary>
    /// <param name="cell">The cell.</param>
    public LeakPath(CellParameters cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        _electronic = cell.ElectronicConductance;
        _softProgress = cell.SoftProgress;
        _softResistance = cell.SoftResistance;
        _shorted = _electronic + 1.0 / cell.ShortResistance;
        _logPerProgress = Math.Log(cell.ShortResistance / _softResistance) / (1.0 - _softProgress);
    }

    /// <summary>How far the furthest dendrite has come, 0 to 1.</summary>
    /// <param name="state">The cell.</param>
    public static double Progress(in CellState state)
    {
        // Every step asks, and none of them is ever not a number, which Math.Max would look at first.
        return double.MaxNative(double.MaxNative(state.Negative.Dendrite, state.Positive.Dendrite), state.WallDamage);
    }

    /// <summary>True once a dendrite has crossed.</summary>
    /// <param name="state">The cell.</param>
    public static bool IsShorted(in CellState state)
    {
        return Progress(state) >= 1.0;
    }

    /// <summary>How far the furthest dendrite has to go until it touches now and then, or has crossed.</summary>
    /// <param name="state">The cell.</param>
    /// <returns>Of the whole way; infinite once it has crossed.</returns>
    public double ToNext(in CellState state)
    {
        double progress = Progress(state);
        return progress >= 1.0 ? double.PositiveInfinity
            : progress <= _softProgress ? _softProgress - progress
            : 1.0 - progress;
    }

    /// <summary>True while a dendrite is far enough to touch now and then.</summary>
    /// <param name="state">The cell.</param>
    public bool MayTouch(in CellState state)
    {
        return MayTouch(Progress(state));
    }

    /// <summary>Conductance of the path now.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="decays">Exponentials of the cell.</param>
    /// <returns>S/cm².</returns>
    public double Conductance(in CellState state, Decays decays)
    {
        return Conductance(state, 0.0, decays);
    }

    /// <summary>Conductance of the path over some time: that of its start, or the mean where a soft short makes and breaks meanwhile.</summary>
    /// <param name="state">The cell at its start.</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="decays">Exponentials of the cell.</param>
    /// <returns>S/cm².</returns>
    public double Conductance(in CellState state, double seconds, Decays decays)
    {
        double progress = Progress(state);
        return progress >= 1.0 ? _shorted
            : progress > _softProgress ? Soft(state, progress, seconds, decays)
            : _electronic;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double Soft(in CellState state, double progress, double seconds, Decays decays)
    {
        if (seconds <= 0.5 * TouchSeconds)
        {
            return state.Touching ? _electronic + Spot(progress, decays) : _electronic;
        }

        double exponent = 2.0 * seconds / TouchSeconds;
        double memory = (1.0 - decays.Touch.Of(exponent)) / exponent;
        double share = 0.5 + (state.Touching ? 0.5 : -0.5) * memory;
        return _electronic + share * Spot(progress, decays);
    }

    /// <summary>Lets chance make and break a soft short.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="decays">Exponentials of the cell.</param>
    public void Advance(ref CellState state, double seconds, Decays decays)
    {
        if (MayTouch(state))
        {
            Touch(ref state, seconds, decays);
        }
        else
        {
            state.Touching = false;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Touch(ref CellState state, double seconds, Decays decays)
    {
        if (Chance.Share(ref state.Chance) < 0.5 * (1.0 - decays.Touch.Of(2.0 * seconds / TouchSeconds)))
        {
            // The odds of an odd number of changes meanwhile, so that they do not depend on the length of the step.
            state.Touching = !state.Touching;
        }
    }

    private bool MayTouch(double progress)
    {
        return progress > _softProgress && progress < 1.0;
    }

    private double Spot(double progress, Decays decays)
    {
        return decays.Spot.Of((progress - _softProgress) * _logPerProgress) / _softResistance;
    }
}
