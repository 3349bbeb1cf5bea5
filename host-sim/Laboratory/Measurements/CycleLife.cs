using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>How many cycles a full cell gives more than a share of its first capacity.</summary>
public sealed class CycleLife : IMeasurement
{
    /// <inheritdoc/>
    public string Name => "life";

    /// <inheritdoc/>
    public string Unit => "cycles";

    /// <inheritdoc/>
    public double Take(CellDefinition kind, Arguments with)
    {
        ArgumentNullException.ThrowIfNull(with);
        double fraction = with.Get("fraction", 0.8);
        int most = with.Count("cycles_at_most", 1000);
        var cell = new FullCell(kind, with);
        double first = cell.Cycle().Discharged;
        int life = 1;
        while (life < most && cell.Cycle().Discharged >= fraction * first)
        {
            life++;
        }

        return life;
    }
}
