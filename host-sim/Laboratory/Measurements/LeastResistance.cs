using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>After how many cycles the resistance of a full cell is lowest: until then its interfaces work in, from then on they age.</summary>
public sealed class LeastResistance : IMeasurement
{
    /// <inheritdoc/>
    public string Name => "lowest_resistance";

    /// <inheritdoc/>
    public string Unit => "cycles";

    /// <inheritdoc/>
    public double Take(CellDefinition kind, Arguments with)
    {
        ArgumentNullException.ThrowIfNull(with);
        int cycles = with.Count("cycles", 100);
        var cell = new FullCell(kind, with);
        double least = double.PositiveInfinity;
        int when = 0;
        for (int cycle = 1; cycle <= cycles; cycle++)
        {
            cell.Cycle();
            double resistance = cell.Cell.Resistance(-1.0);
            if (resistance < least)
            {
                least = resistance;
                when = cycle;
            }
        }

        return when;
    }
}
