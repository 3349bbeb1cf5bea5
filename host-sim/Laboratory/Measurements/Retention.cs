using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>Capacity of a late cycle over that of an early one.</summary>
public sealed class Retention : IMeasurement
{
    /// <inheritdoc/>
    public string Name => "retention";

    /// <inheritdoc/>
    public string Unit => "%";

    /// <inheritdoc/>
    public double Take(CellDefinition kind, Arguments with)
    {
        ArgumentNullException.ThrowIfNull(with);
        int first = Math.Max(with.Count("of_cycle", 1), 1);
        int last = Math.Max(with.Count("cycles", 100), first);
        var cell = new FullCell(kind, with);
        double early = cell.Cycle(first).Discharged;
        double late = last > first ? cell.Cycle(last - first).Discharged : early;
        return 100.0 * late / early;
    }
}
