using SSBms.CellModels.Definitions;
using SSBms.Detection;

namespace SSBms.Commissioning.Trial;

/// <summary>The kinds of cell that the trial draws from.</summary>
public static class TrialKinds
{
    /// <summary>Between two lithium electrodes what is stripped is plated: only cells that such a current does not short.</summary>
    private const double MostLoad = 0.5;
    private const double LeastCapacity = 0.2;
    private const double LeastLithium = 0.1;

    /// <summary>
    /// Full and symmetric cells of the catalogue in which a critical stack pressure at this current is to be looked for: lithium is stripped,
    /// diffusion alone does not refill it, and the cell is one for such a current.
    /// </summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="density">Stripping current density, mA/cm², positive.</param>
    public static IReadOnlyList<CellDefinition> Of(CellCatalogue catalogue, double density)
    {
        return [.. DetectionStudy.Kinds(catalogue).Where(kind => Serves(kind, density))];
    }

    private static bool Serves(CellDefinition kind, double density)
    {
        double plating = kind.Plating.At(kind["temperature.reference"], 1.0);
        bool bears = kind.Kind == CellKind.Full ? CommissioningRange.Capacity(kind) >= LeastCapacity : density <= MostLoad * plating;
        return bears && kind["lithium.excess"] >= LeastLithium && kind["lithium.area_factor"] * kind["flux.diffusion"] < density;
    }
}
