namespace SSBms.CellModels;

/// <summary>Cells in series between one pair of plates: they share the current and the stack pressure, not their fate.</summary>
public sealed class StackedCells
{
    /// <summary>Most cells of a stack.</summary>
    public const int Most = 8;

    /// <summary>Stacks cells.</summary>
    /// <param name="cells">One to eight, of the same area.</param>
    /// <exception cref="ArgumentException">There are none or too many, or their areas differ.</exception>
    public StackedCells(IReadOnlyList<Cell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Count is 0 or > Most)
        {
            throw new ArgumentException($"a stack has {cells.Count} cells; possible are 1 to {Most}", nameof(cells));
        }

        if (cells.Any(cell => cell.Area != cells[0].Area))
        {
            throw new ArgumentException("the cells of a stack must have the same area", nameof(cells));
        }

        Cells = cells;
    }

    /// <summary>The cells, from the negative end.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>Thickness over that of the fresh stack, µm.</summary>
    public double Breathing => Cells.Sum(cell => cell.Breathing);

    /// <summary>True once a dendrite has crossed one of the cells.</summary>
    public bool Shorted => Cells.Any(cell => cell.Shorted);

    /// <summary>Voltage of the stack.</summary>
    /// <param name="density">mA/cm², positive charges.</param>
    /// <returns>V.</returns>
    public double Voltage(double density)
    {
        return Cells.Sum(cell => cell.Voltage(density));
    }

    /// <summary>Lets time pass for all cells.</summary>
    /// <param name="seconds">How long, s.</param>
    /// <param name="density">mA/cm², positive charges.</param>
    /// <param name="megapascal">Stack pressure, MPa.</param>
    /// <param name="ambient">Temperature of the chamber, °C.</param>
    public void Step(double seconds, double density, double megapascal, double ambient)
    {
        foreach (Cell cell in Cells)
        {
            cell.Step(seconds, density, megapascal, ambient);
        }
    }
}
