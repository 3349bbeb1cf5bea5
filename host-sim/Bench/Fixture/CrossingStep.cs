using SSBms.CellModels;

namespace SSBms.Bench.Fixture;

/// <summary>Moves a cell to a time, or to a millisecond behind where its voltage crosses something that acts then.</summary>
/// <param name="stand">The cell in its clamp.</param>
/// <param name="crosses">True of a voltage, V, at which something acts.</param>
internal sealed class CrossingStep(CellStand stand, Func<double, bool> crosses)
{
    /// <summary>How closely the moment is found, µs.</summary>
    public const long Closeness = 1_000;

    private const double Micro = 1e-6;

    /// <summary>Moves the cell.</summary>
    /// <param name="now">Present time, s.</param>
    /// <param name="microseconds">How far at most, µs.</param>
    /// <param name="density">Current density, mA/cm²; positive plates.</param>
    /// <returns>How far, µs.</returns>
    public long Move(double now, long microseconds, double density)
    {
        CellState before = stand.Cell.State;
        if (!Try(now, microseconds, density))
        {
            return microseconds;
        }

        long low = 0;
        long high = microseconds;
        while (high - low > Closeness)
        {
            long step = (low + high) / 2;
            stand.Cell.Restore(before);
            if (Try(now, step, density))
            {
                high = step;
            }
            else
            {
                low = step;
            }
        }

        stand.Cell.Restore(before);
        stand.Move(now, high * Micro, density);
        return high;
    }

    private bool Try(double now, long microseconds, double density)
    {
        stand.Move(now, microseconds * Micro, density);
        return crosses(stand.Cell.Voltage(density));
    }
}
