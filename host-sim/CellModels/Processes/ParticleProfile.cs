using System.Runtime.Intrinsics;

namespace SSBms.CellModels.Processes;

/// <summary>
/// How the lithium is spread in the particles of a cathode: what each group of the sphere's modes adds to the filling of the
/// surface. None of them changes the mean, so the lithium of the particles is that of the mean alone.
/// </summary>
public struct ParticleProfile
{
    /// <summary>The four slow groups, in filling.</summary>
    public Vector256<double> Slow;

    /// <summary>The four fast groups, in filling.</summary>
    public Vector256<double> Fast;

    /// <summary>Filling of the surface over the mean.</summary>
    public readonly double Excess => Sum(Slow + Fast);

    /// <summary>The sum of four numbers, in an order that does not depend on the machine.</summary>
    /// <param name="four">The numbers.</param>
    internal static double Sum(Vector256<double> four)
    {
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two.GetElement(0) + two.GetElement(1);
    }
}
