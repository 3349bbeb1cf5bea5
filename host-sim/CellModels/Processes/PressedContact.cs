namespace SSBms.CellModels.Processes;

/// <summary>
/// What a stack pressure makes of the contact between lithium and a rough, harder electrolyte. Spots of lithium yield until the pressure on
/// them is their hardness, so the share of the area in contact is the pressure over the hardness, and closes there. Between spots the current
/// is constricted: the resistance falls with their share A as (1 − √A)^1.5 / A (Cooper, Mikic and Yovanovich 1969).
/// </summary>
public static class PressedContact
{
    /// <summary>Resistance of the interface over that without stack pressure.</summary>
    /// <param name="megapascal">Stack pressure that acts, or acted, MPa; 0 or more.</param>
    /// <param name="scale">Pressure that would give the contact there is without any, MPa; positive.</param>
    /// <param name="exponent">Of the contact; 0 where pressure changes nothing, 1 where spots yield.</param>
    /// <param name="hardness">Hardness of lithium at the size of the spots, MPa; 0 where the contact is not known to close.</param>
    /// <returns>1 without pressure, 0 in full contact.</returns>
    public static double Factor(double megapascal, double scale, double exponent, double hardness)
    {
        double spots = 1.0 + megapascal / scale;
        double narrowing = hardness > scale ? Constriction((scale + megapascal) / hardness) / Constriction(scale / hardness) : 1.0;
        return Math.Pow(narrowing / spots, exponent);
    }

    private static double Constriction(double share)
    {
        double gap = 1.0 - Math.Sqrt(Math.Min(share, 1.0));
        return gap * Math.Sqrt(gap);
    }
}
