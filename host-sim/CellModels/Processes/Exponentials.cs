using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SSBms.CellModels.Processes;

/// <summary>
/// e^x, within two units of the last place, from multiplications and additions alone: those round alike on every machine, while what
/// a mathematics library gives depends on the processor, and what the runtime's vectors give on whether it has compiled them yet. A
/// simulation has to give the same bits twice.
/// </summary>
public static class Exponentials
{
    private const double Least = -708.0;
    private const double Most = 709.0;
    private const double PerLogTwo = 1.4426950408889634;

    // ln 2 in two parts: a whole multiple of the first is exact.
    private const double LogTwo = 0.693147180369123816490;
    private const double LogTwoRest = 1.90821492927058770002e-10;

    /// <summary>Added to a number it leaves no room for a fraction, and the whole part stands in the last bits.</summary>
    private const double Whole = 6755399441055744.0;
    private const int FractionBits = 52;

    /// <summary>The exponential.</summary>
    /// <param name="x">The exponent.</param>
    /// <returns>0 below -708, infinite above 709.</returns>
    public static double Of(double x)
    {
        if (!(x >= Least && x <= Most))
        {
            return x < Least ? 0.0
                : x > Most ? double.PositiveInfinity
                : x;
        }

        // x = n·ln 2 + r, |r| ≤ ln 2 / 2: e^x is 2^n times the series of e^r.
        double shifted = x * PerLogTwo + Whole;
        double n = shifted - Whole;
        double r = x - n * LogTwo - n * LogTwoRest;
        double r2 = r * r;
        double r4 = r2 * r2;
        double low = (1.0 / 2 + r * (1.0 / 6)) + r2 * (1.0 / 24 + r * (1.0 / 120));
        double middle = (1.0 / 720 + r * (1.0 / 5040)) + r2 * (1.0 / 40320 + r * (1.0 / 362880));
        double high = (1.0 / 3628800 + r * (1.0 / 39916800)) + r2 * (1.0 / 479001600 + r * (1.0 / 6227020800));
        double series = 1.0 + (r + r2 * (low + r4 * (middle + r4 * high)));
        return BitConverter.Int64BitsToDouble(
            BitConverter.DoubleToInt64Bits(series) + (BitConverter.DoubleToInt64Bits(shifted) << FractionBits)
        );
    }

    /// <summary>e^−x, what is left of what decays, by the first terms of its series for the tiny part of a usual step: they are exact there.</summary>
    /// <param name="x">Not negative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Left(double x)
    {
        const double Short = 1e-3;
        return x < Short ? 1.0 - x * (1.0 - x * (1.0 / 2 - x * (1.0 / 6 - x * (1.0 / 24)))) : Of(-x);
    }

    /// <summary>(1 − e^−x) / x, the mean of what decays: what is spent by then over x. Exact for the tiny part of a usual step too.</summary>
    /// <param name="x">Not negative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Mean(double x)
    {
        const double Tiny = 1e-4;
        return x < Tiny ? 1.0 - x * (0.5 - x * (1.0 / 6.0)) : MeanOfMore(x);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double MeanOfMore(double x)
    {
        return (1.0 - Of(-x)) / x;
    }

    /// <summary>The exponential of each of four, with the same bits.</summary>
    /// <param name="x">The exponents, which are numbers.</param>
    public static Vector256<double> Of(Vector256<double> x)
    {
        Vector256<double> shifted = x * PerLogTwo + Vector256.Create(Whole);
        Vector256<double> n = shifted - Vector256.Create(Whole);
        Vector256<double> r = x - n * LogTwo - n * LogTwoRest;
        Vector256<double> r2 = r * r;
        Vector256<double> r4 = r2 * r2;
        Vector256<double> low = Pair(r, 1.0 / 2, 1.0 / 6) + r2 * Pair(r, 1.0 / 24, 1.0 / 120);
        Vector256<double> middle = Pair(r, 1.0 / 720, 1.0 / 5040) + r2 * Pair(r, 1.0 / 40320, 1.0 / 362880);
        Vector256<double> high = Pair(r, 1.0 / 3628800, 1.0 / 39916800) + r2 * Pair(r, 1.0 / 479001600, 1.0 / 6227020800);
        Vector256<double> series = Vector256<double>.One + (r + r2 * (low + r4 * (middle + r4 * high)));
        Vector256<double> scaled = (series.AsInt64() + (shifted.AsInt64() << FractionBits)).AsDouble();
        scaled = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(Least)), Vector256<double>.Zero, scaled);
        Vector256<double> most = Vector256.Create(double.PositiveInfinity);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256.Create(Most)), most, scaled);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Pair(Vector256<double> r, double first, double second)
    {
        return Vector256.Create(first) + r * second;
    }
}
