using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>A figure of one cycle of a full cell.</summary>
/// <param name="name">Its name.</param>
/// <param name="unit">Its unit.</param>
/// <param name="figure">The figure, from the cell and the cycle.</param>
public sealed class CycleMeasurement(string name, string unit, Func<CellDefinition, FullCycle, double> figure) : IMeasurement
{
    /// <summary>Discharge capacity of the active mass.</summary>
    public static CycleMeasurement Capacity { get; } =
        new("capacity", "mAh/g", (kind, cycle) => cycle.Discharged / kind["cathode.loading"] * 1e3);

    /// <summary>Discharge capacity of the area.</summary>
    public static CycleMeasurement ArealCapacity { get; } = new("areal_capacity", "mAh/cm2", (_, cycle) => cycle.Discharged);

    /// <summary>Discharge over charge.</summary>
    public static CycleMeasurement Efficiency { get; } =
        new("initial_efficiency", "%", (_, cycle) => 100.0 * cycle.Discharged / cycle.Charged);

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Unit => unit;

    /// <inheritdoc/>
    public double Take(CellDefinition kind, Arguments with)
    {
        ArgumentNullException.ThrowIfNull(with);
        var cell = new FullCell(kind, with);
        return figure(kind, cell.Cycle(Math.Max(with.Count("cycle", 1), 1)));
    }
}
