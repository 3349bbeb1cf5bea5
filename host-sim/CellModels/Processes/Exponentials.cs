using System.Runtime.Intrinsics;

namespace SSBms.CellModels.Processes;

/// <summary>
/// Four exponentials. Those of the runtime's vectors round otherwise before it has compiled them for this processor than after, which is a matter
/// of time: a simulation would not give the same bits twice.
/// </summary>
internal static class Exponentials
{
    /// <summary>The exponential of each.</summary>
    /// <param name="four">The exponents.</param>
    public static Vector256<double> Of(Vector256<double> four)
    {
        return Vector256.Create(Math.Exp(four[0]), Math.Exp(four[1]), Math.Exp(four[2]), Math.Exp(four[3]));
    }
}
