namespace SSBms.CellModels.Processes;

/// <summary>
/// How the resistance of the way into the contact spots of one cell depends on the contact fraction, (1 − √θ)^1.5 / θ (Cooper, Mikic
/// and Yovanovich), kept as long as that stays the same.
/// </summary>
public struct Constriction
{
    private double _cover;
    private double _factor;

    /// <summary>The factor.</summary>
    /// <param name="cover">θ, above 0 and below 1.</param>
    public double Of(double cover)
    {
        if (cover != _cover)
        {
            double open = 1.0 - Math.Sqrt(cover);
            _cover = cover;
            _factor = open * Math.Sqrt(open) / cover;
        }

        return _factor;
    }
}
