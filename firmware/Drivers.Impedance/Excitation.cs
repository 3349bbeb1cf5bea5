namespace SSBms.Drivers;

/// <summary>How large a tone a cell may be given. It is bounded as a current: a voltage that is small to one cell is beyond the limit of another.</summary>
public static class Excitation
{
    /// <summary>Largest current density whatever the cell, mA/cm².</summary>
    public const double LargestDensity = 0.03;

    /// <summary>Largest part of the weakest limit that holds at present.</summary>
    public const double LargestShare = 0.1;

    private const double AmperePerMilliampere = 1e-3;

    /// <summary>The largest peak of the current.</summary>
    /// <param name="area">Area of the cell, cm²; not above zero: no current.</param>
    /// <param name="weakestLimit">The smaller of the two limits that hold at present, mA/cm²; not above zero: no current.</param>
    /// <returns>A, not negative.</returns>
    public static double LargestCurrent(double area, double weakestLimit)
    {
        if (double.IsNaN(area) || double.IsNaN(weakestLimit) || area <= 0.0 || weakestLimit <= 0.0)
        {
            return 0.0;
        }

        double density = weakestLimit * LargestShare;
        return (density < LargestDensity ? density : LargestDensity) * area * AmperePerMilliampere;
    }
}
