namespace SSBms.CellModels.Processes;

/// <summary>The contact fraction of one cell's void volume, kept as long as that stays the same.</summary>
public struct Contact
{
    private double _void;
    private double _fraction;

    /// <summary>The fraction.</summary>
    /// <param name="voids">What makes it of a volume.</param>
    /// <param name="voidVolume">Void volume per area, µm.</param>
    public double Of(VoidGrowth voids, double voidVolume)
    {
        if (voidVolume <= 0.0)
        {
            return 1.0;
        }

        // A fresh one has 0 for both.
        if (voidVolume != _void)
        {
            _void = voidVolume;
            _fraction = voids.ContactFraction(voidVolume);
        }

        return _fraction;
    }
}
