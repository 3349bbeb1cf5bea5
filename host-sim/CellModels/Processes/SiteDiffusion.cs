namespace SSBms.CellModels.Processes;

/// <summary>
/// Diffusion of an ion that needs free sites: it falls with a power of their share, to a hundredth at most. What drives lithium through
/// a particle is then the difference of the integral of D over the filling, so D counts with its mean between the two fillings. With it a
/// sphere is filled at a constant current as far as the full equation says within 0.06 of its capacity.
/// </summary>
/// <remarks>It is taken on a grid of fillings, so that the same fillings always give the same number and what rests on it is computed anew now and then.</remarks>
public sealed class SiteDiffusion
{
    private const int Shares = 1024;
    private const double Slowest = 0.01;

    // The integral of D from no free site to a share of them, in steps of the grid.
    private readonly double[] _integral = new double[Shares + 2];

    /// <summary>Takes the power.</summary>
    /// <param name="exponent">Of D over the share of free sites; positive.</param>
    public SiteDiffusion(double exponent)
    {
        for (int i = 0; i <= Shares; i++)
        {
            double middle = Math.Min((i + 0.5) / Shares, 1.0);
            _integral[i + 1] = _integral[i] + Math.Max(Math.Pow(middle, exponent), Slowest);
        }
    }

    /// <summary>True where mean and surface are as full, as far as the grid tells.</summary>
    /// <param name="filling">Mean filling.</param>
    /// <param name="excess">Filling of the surface over it.</param>
    public static bool IsEven(double filling, double excess)
    {
        return Free(filling) == Free(filling + excess);
    }

    /// <summary>The mean of D between the mean filling and that of the surface, over that without lithium.</summary>
    /// <param name="filling">Mean filling.</param>
    /// <param name="excess">Filling of the surface over it.</param>
    /// <returns>0.01 to 1.</returns>
    public double Between(double filling, double excess)
    {
        int mean = Free(filling);
        int surface = Free(filling + excess);
        return mean == surface ? _integral[mean + 1] - _integral[mean] : (_integral[mean] - _integral[surface]) / (mean - surface);
    }

    private static int Free(double filling)
    {
        return (int)(Math.Clamp(1.0 - filling, 0.0, 1.0) * Shares);
    }
}
