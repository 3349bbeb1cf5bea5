namespace SSBms.CellModels.Processes;

/// <summary>How a current comes through an interface of which only a part touches.</summary>
/// <param name="fraction">Share of the area in contact, θ: above 0 and not above 1.</param>
/// <param name="constriction">Resistance of the way into the contact spots over that into one alone, see <see cref="ContactCurve"/>.</param>
public readonly struct Contact(double fraction, double constriction)
{
    /// <summary>Share of the area in contact, θ.</summary>
    public double Fraction { get; } = fraction;

    /// <summary>Local current density over that of the whole area, 1/θ.</summary>
    public double Crowding { get; } = 1.0 / fraction;

    /// <summary>Resistance of the way into the contact spots over that into one alone.</summary>
    public double Constriction { get; } = constriction;
}
