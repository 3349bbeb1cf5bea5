namespace SSBms.Laboratory.Portraits;

/// <summary>Round current densities that suit a cell.</summary>
public static class Densities
{
    private const int Count = 4;
    private static readonly double[] s_steps = [5.0, 2.0, 1.0];

    /// <summary>The largest numbers of the series 1, 2, 5, 10, … that are below a critical current density.</summary>
    /// <param name="critical">mA/cm², positive.</param>
    /// <returns>mA/cm², rising.</returns>
    public static IReadOnlyList<double> Below(double critical)
    {
        int decade = (int)Math.Floor(Math.Log10(critical));
        IEnumerable<double> falling = Enumerable
            .Range(0, Count)
            .SelectMany(i => s_steps.Select(step => Rounded(step * Math.Pow(10.0, decade - i))));
        return [.. falling.Where(density => density < critical).Take(Count).Reverse()];
    }

    private static double Rounded(double value)
    {
        return double.Parse(
            value.ToString("G3", System.Globalization.CultureInfo.InvariantCulture),
            System.Globalization.CultureInfo.InvariantCulture
        );
    }
}
