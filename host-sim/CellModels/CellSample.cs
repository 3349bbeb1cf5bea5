using SSBms.CellModels.Definitions;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels;

/// <summary>What tells one made cell from another of the same kind.</summary>
/// <param name="CcdFactor">Its critical current density over that of the typical one; positive.</param>
/// <param name="Seed">Seed of what happens by chance in it.</param>
public readonly record struct CellSample(double CcdFactor, ulong Seed)
{
    /// <summary>The typical cell.</summary>
    public static CellSample Typical { get; } = new(1.0, 1);

    /// <summary>Draws a cell: critical current densities of ceramics follow a Weibull distribution; its median is the typical cell.</summary>
    /// <param name="definition">The kind of cell.</param>
    /// <param name="seed">The seed; the same one gives the same cell.</param>
    public static CellSample Draw(CellDefinition definition, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ulong state = seed;
        double share = Chance.Share(ref state);
        double factor = Math.Pow(-Math.Log(1.0 - share) / Math.Log(2.0), 1.0 / definition["short.spread"]);
        return new CellSample(Math.Max(factor, 1e-3), state);
    }
}
