using System.Runtime.Intrinsics;

namespace SSBms.CellModels.Processes;

/// <summary>
/// Diffusion of an ion that needs free sites: it falls with a power of their share, to a hundredth at most. The groups of a sphere's modes are
/// layers of it, the slow ones its core and the fast ones its skin: each reaches from a little below the filling that the slower ones lead to
/// up to its own. What drives lithium through a layer is the difference of the integral of D over the filling, so D counts with its mean between
/// the two. With it a sphere is filled at a constant current as far as the full equation says within 0.005 of its capacity.
/// </summary>
/// <remarks>It is taken on a grid of fillings, so that the same fillings always give the same number and what rests on it is computed anew now and then.</remarks>
public sealed class SiteDiffusion
{
    private const int Shares = 1024;
    private const double Slowest = 0.01;

    /// <summary>
    /// How far the core is behind the mean, in what the slowest mode adds to the surface: the mean square of that mode is one and a half times its
    /// square at the surface, so as much is between the mean of D's integral and that at the mean filling.
    /// </summary>
    private const double CoreBehind = 1.5;

    /// <summary>How far the other layers reach below, in what they add: with it the full equation is met at every current and exponent.</summary>
    private const double Behind = 0.375;

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

    /// <summary>True where all of a particle is as full, as far as the grid tells.</summary>
    /// <param name="profile">Its groups.</param>
    public static bool IsEven(in ParticleProfile profile)
    {
        Vector256<double> most = Vector256.Max(Vector256.Abs(profile.Slow), Vector256.Abs(profile.Fast));
        return Vector256.LessThanAll(most, Vector256.Create(1.0 / Shares));
    }

    /// <summary>D in each group, over that without lithium: 0.01 to 1.</summary>
    /// <param name="filling">Mean filling.</param>
    /// <param name="profile">The groups.</param>
    /// <param name="slow">Of the slow ones.</param>
    /// <param name="fast">Of the fast ones.</param>
    public void Layers(double filling, in ParticleProfile profile, out Vector256<double> slow, out Vector256<double> fast)
    {
        double core = profile.Slow.GetElement(0);
        slow = Vector256.Create(
            Between(filling - CoreBehind * core, filling += core),
            Layer(ref filling, profile.Slow.GetElement(1)),
            Layer(ref filling, profile.Slow.GetElement(2)),
            Layer(ref filling, profile.Slow.GetElement(3))
        );
        fast = Vector256.Create(
            Layer(ref filling, profile.Fast.GetElement(0)),
            Layer(ref filling, profile.Fast.GetElement(1)),
            Layer(ref filling, profile.Fast.GetElement(2)),
            Layer(ref filling, profile.Fast.GetElement(3))
        );
    }

    /// <summary>The mean of D between two fillings, over that without lithium.</summary>
    /// <param name="filling">The one.</param>
    /// <param name="other">The other.</param>
    /// <returns>0.01 to 1.</returns>
    public double Between(double filling, double other)
    {
        int one = Free(filling);
        int two = Free(other);
        return one == two ? _integral[one + 1] - _integral[one] : (_integral[one] - _integral[two]) / (one - two);
    }

    private double Layer(ref double filling, double adds)
    {
        return Between(filling - Behind * adds, filling += adds);
    }

    private static int Free(double filling)
    {
        return (int)(Math.Clamp(1.0 - filling, 0.0, 1.0) * Shares);
    }
}
