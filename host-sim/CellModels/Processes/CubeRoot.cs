namespace SSBms.CellModels.Processes;

/// <summary>
/// Powers of a cube root from multiplications and additions alone, which round alike on every machine; see <see cref="Exponentials"/>.
/// </summary>
public static class CubeRoot
{
    /// <summary>Less a third of the bits of a number it gives those of a number within 4 % of its inverse cube root.</summary>
    private const ulong Guess = 0x553E_F0FF_289D_D796;

    /// <summary>x^(2/3), within two units of the last place.</summary>
    /// <param name="x">A positive number.</param>
    public static double Squared(double x)
    {
        double root = BitConverter.UInt64BitsToDouble(Guess - BitConverter.DoubleToUInt64Bits(x) / 3);
        return x * Nearer(x, Nearer(x, root));
    }

    /// <summary>An inverse cube root, from the series of (1 − e)^(−1/3) over what it misses: an error of a tenth becomes one of its fourth power.</summary>
    private static double Nearer(double x, double root)
    {
        double e = 1.0 - x * root * (root * root);
        return root + root * e * ((1.0 / 3.0 + 2.0 / 9.0 * e) + e * e * (14.0 / 81.0));
    }
}
