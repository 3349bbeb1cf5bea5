namespace SSBms.CellModels;

/// <summary>Many cells at once, over all cores. Cells do not touch each other, so the result does not depend on how many cores there are.</summary>
public sealed class CellBatch
{
    private const int CellsPerTask = 16;

    private readonly Cell[] _cells;

    /// <summary>Takes the cells.</summary>
    /// <param name="cells">The cells; each only once.</param>
    public CellBatch(IEnumerable<Cell> cells)
    {
        _cells = [.. cells];
    }

    /// <summary>The cells.</summary>
    public IReadOnlyList<Cell> Cells => _cells;

    /// <summary>Makes a batch of samples of one kind: each with its own critical current density and its own chance.</summary>
    /// <param name="parameters">The kind; shared by all.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="celsius">Temperature of everything, °C.</param>
    /// <param name="seed">Seed of the first; the others follow.</param>
    public static CellBatch Draw(CellParameters parameters, int count, double celsius, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new CellBatch(
            Enumerable.Range(0, count).Select(i => new Cell(parameters, celsius, CellSample.Draw(parameters.Definition, seed + (ulong)i)))
        );
    }

    /// <summary>Does the same with every cell, each from start to end on one core.</summary>
    /// <param name="work">What to do; it must not touch anything that other cells use.</param>
    public void ForEach(Action<int, Cell> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        int tasks = (_cells.Length + CellsPerTask - 1) / CellsPerTask;
        Parallel.For(
            0,
            tasks,
            task =>
            {
                int end = Math.Min((task + 1) * CellsPerTask, _cells.Length);
                for (int i = task * CellsPerTask; i < end; i++)
                {
                    work(i, _cells[i]);
                }
            }
        );
    }

    /// <summary>Lets time pass for every cell under the same current, pressure and temperature.</summary>
    /// <param name="seconds">Length of a step, s.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="density">mA/cm², positive charges.</param>
    /// <param name="megapascal">Stack pressure, MPa.</param>
    /// <param name="ambient">Temperature of the chamber, °C.</param>
    public void Step(double seconds, int steps, double density, double megapascal, double ambient)
    {
        ForEach(
            (_, cell) =>
            {
                for (int i = 0; i < steps; i++)
                {
                    cell.Step(seconds, density, megapascal, ambient);
                }
            }
        );
    }
}
