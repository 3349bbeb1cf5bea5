using SSBms.CellModels.Definitions;
using SSBms.Control;

namespace SSBms.Commissioning.Balance;

/// <summary>
/// What keeps a lithium interface free of voids while it is stripped, and how voids grow, close and stay where it does not: the law that the
/// guard enforces, of the geometric area and at one temperature.
/// </summary>
/// <param name="Diffusion">Stripping current density that diffusion refills, mA/cm², positive.</param>
/// <param name="Creep">What creep refills at 1 MPa, mA/cm², positive.</param>
/// <param name="Exponent">Exponent of the stack pressure, positive.</param>
/// <param name="Detachment">Void volume per area at which contact is lost, µm, positive.</param>
/// <param name="Healing">Closing rate of voids at 1 MPa, 1/h, not negative.</param>
/// <param name="Irreversible">Share of new void volume that does not close again, 0 to 1.</param>
public readonly record struct VoidLaw(
    double Diffusion,
    double Creep,
    double Exponent,
    double Detachment,
    double Healing,
    double Irreversible
)
{
    /// <summary>What a definition says, at a temperature.</summary>
    /// <param name="cell">The definition.</param>
    /// <param name="celsius">°C.</param>
    public static VoidLaw Of(CellDefinition cell, double celsius)
    {
        ArgumentNullException.ThrowIfNull(cell);
        double area = cell["lithium.area_factor"];
        double warmth = Arrhenius.Rate(cell["flux.activation"], celsius);
        return new VoidLaw(
            area * cell["flux.diffusion"] * Arrhenius.Rate(cell["flux.diffusion_activation"], celsius),
            area * cell["flux.creep"] * warmth,
            cell["flux.exponent"],
            area * cell["voids.detachment"],
            cell["voids.healing"] * warmth,
            cell["voids.irreversible"]
        );
    }

    /// <summary>Stripping current density that leaves no voids, mA/cm².</summary>
    /// <param name="megapascal">Stack pressure, MPa, not negative.</param>
    public double CriticalDensity(double megapascal)
    {
        return Diffusion + Creep * Math.Pow(megapascal, Exponent);
    }

    /// <summary>Stack pressure below which a stripping current leaves voids, MPa; 0 where diffusion alone is enough.</summary>
    /// <param name="density">mA/cm², positive.</param>
    public double CriticalPressure(double density)
    {
        return density > Diffusion ? Math.Pow((density - Diffusion) / Creep, 1.0 / Exponent) : 0.0;
    }
}
