using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>Energy of a discharge over the mass that is counted.</summary>
public sealed class SpecificEnergy : IMeasurement
{
    private const double MilliwattHourPerMilligramToWattHourPerKilogram = 1e3;

    /// <inheritdoc/>
    public string Name => "specific_energy";

    /// <inheritdoc/>
    public string Unit => "Wh/kg";

    /// <inheritdoc/>
    public double Take(CellDefinition kind, Arguments with)
    {
        ArgumentNullException.ThrowIfNull(with);
        double mass = with.Positive("mass_mg_per_cm2");
        var cell = new FullCell(kind, with);
        FullCycle cycle = cell.Cycle(Math.Max(with.Count("cycle", 1), 1));
        return cycle.Energy / mass * MilliwattHourPerMilligramToWattHourPerKilogram;
    }
}
