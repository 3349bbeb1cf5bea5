using System.Runtime.CompilerServices;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels;

/// <summary>
/// Where the course of a cell takes a turn: a dendrite begins to touch or has crossed, an electrolyte cracks, an interlayer melts or freezes.
/// </summary>
internal static class Turns
{
    /// <summary>A turn that is nearly reached is looked for.</summary>
    private const double Margin = 1.01;

    private const double Interfaces = 3.0;

    /// <summary>True when one may come within a stretch: where what can grow meanwhile is enough for it.</summary>
    /// <param name="cell">The numbers of the cell.</param>
    /// <param name="conditions">Temperature and pressure.</param>
    /// <param name="state">The cell at the start.</param>
    /// <param name="flow">The current of the stretch.</param>
    /// <param name="load">Local current density over the critical one where lithium plates. That fills voids, so it is highest at the start.</param>
    /// <param name="step">How long it is, s.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayCome(CellParameters cell, Conditions conditions, in CellState state, in Flow flow, double load, double step)
    {
        return ((load >= DendriteGrowth.LeastLoad || conditions.WallRate > 0.0) && MayCross(cell, conditions, state, load, step))
            || (cell.CrackGrowth > 0.0 && !state.Cracked && MayCrack(cell, conditions, state, flow.Density, step))
            || (cell.Washout > 0.0 && MayMelt(cell.Melting - state.Temperature, flow.Drift * step));
    }

    /// <summary>True when one has come.</summary>
    /// <param name="cell">The numbers of the cell.</param>
    /// <param name="before">The cell at the start of a stretch.</param>
    /// <param name="after">The cell at its end.</param>
    public static bool Came(CellParameters cell, in CellState before, in CellState after)
    {
        return cell.Leak.MayTouch(before) != cell.Leak.MayTouch(after)
            || LeakPath.IsShorted(before) != LeakPath.IsShorted(after)
            || before.Cracked != after.Cracked
            || (cell.Washout > 0.0 && before.Temperature > cell.Melting != after.Temperature > cell.Melting);
    }

    /// <summary>True where interphases have grown so far that the electrolyte cracks.</summary>
    /// <param name="cell">The numbers of a cell that can crack.</param>
    /// <param name="state">The cell.</param>
    public static bool Cracks(CellParameters cell, in CellState state)
    {
        return InterphaseGrown(state) > cell.CrackGrowth;
    }

    private static bool MayCross(CellParameters cell, Conditions conditions, in CellState state, double load, double step)
    {
        double most = Margin * Math.Max(conditions.WallRate * step, cell.Lithium.Dendrites.Most(load, step));
        return most > cell.Leak.ToNext(state);
    }

    private static bool MayCrack(CellParameters cell, Conditions conditions, in CellState state, double density, double step)
    {
        // (a + b + c)² ≤ 3·(a² + b² + c²): no root has to be taken to see that it is far.
        double seconds = step * conditions.InterphaseRate;
        double charge = Math.Abs(density) * step * PhysicalConstants.HoursPerSecond;
        double most = Interfaces * cell.Lithium.Interphase.MostSquared(seconds, charge);
        most += cell.Cathode is { } cathode ? Interfaces * cathode.Interphase.MostSquared(seconds) : most;
        double left = cell.CrackGrowth - InterphaseGrown(state);
        return most >= left * left;
    }

    private static bool MayMelt(double melting, double warming)
    {
        return melting * (melting - warming) <= 0.0;
    }

    private static double InterphaseGrown(in CellState state)
    {
        return state.Negative.Interphase + state.Positive.Interphase + state.CathodeInterphase;
    }
}
