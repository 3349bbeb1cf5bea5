using System;

namespace SSBms.Control;

/// <summary>
/// The few elementary functions the guard needs, built from + - * / alone: every IEEE 754 machine gives the same
/// bits, so a trace recorded on a board replays on a desktop exactly. A platform's own exp differs in the last bit.
/// Here alone stands what a board can fail at: dividing by what is no constant, making a real number whole, taking one
/// from outside. On a board x / 0 throws, a real number out of range wraps, and NaN compares as greater.
/// </summary>
public static class Scalar
{
    private const double LargestExponent = 700.0;
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double Sqrt2 = 1.4142135623730951;
    private const int ExponentBias = 1023;
    private const int MantissaBits = 52;
    private const long MantissaMask = 0x000FFFFFFFFFFFFF;
    private const long ExponentOfOne = 0x3FF0000000000000;

    /// <summary>True unless the value is NaN or infinite.</summary>
    /// <param name="value">Any value.</param>
    public static bool IsFinite(double value)
    {
        return !double.IsNaN(value) && !double.IsInfinity(value);
    }

    /// <summary>A number from outside the firmware.</summary>
    /// <param name="bits">Its IEEE 754 bits.</param>
    /// <param name="value">The number; 0 when it is refused.</param>
    /// <returns>False when the bits are those of NaN or of an infinity.</returns>
    public static bool TryFromBits(long bits, out double value)
    {
        double number = BitConverter.Int64BitsToDouble(bits);
        bool finite = IsFinite(number);
        value = finite ? number : 0.0;
        return finite;
    }

    /// <summary>One number over another.</summary>
    /// <param name="numerator">A finite value.</param>
    /// <param name="denominator">A finite value.</param>
    /// <param name="otherwise">What it is where there is no ratio: the denominator is 0, or the ratio would not be finite.</param>
    public static double Ratio(double numerator, double denominator, double otherwise)
    {
        if (denominator == 0.0)
        {
            return otherwise;
        }

        double ratio = numerator / denominator;
        return ratio <= double.MaxValue && ratio >= double.MinValue ? ratio : otherwise;
    }

    /// <summary>How many times a whole number goes into another.</summary>
    /// <param name="value">Any number.</param>
    /// <param name="divisor">A positive number; any other gives 0.</param>
    public static int Quotient(int value, int divisor)
    {
        return divisor > 0 ? value / divisor : 0;
    }

    /// <summary>What is left when a whole number is divided.</summary>
    /// <param name="value">Any number; a negative one leaves a negative rest.</param>
    /// <param name="divisor">A positive number; any other gives 0.</param>
    public static int Remainder(long value, int divisor)
    {
        return divisor > 0 ? (int)(value % divisor) : 0;
    }

    /// <summary>The whole number before the point, held within bounds.</summary>
    /// <param name="value">Any value; NaN gives the lower bound.</param>
    /// <param name="low">Lower bound.</param>
    /// <param name="high">Upper bound, not below <paramref name="low"/>.</param>
    public static int ToInteger(double value, int low, int high)
    {
        if (double.IsNaN(value) || value <= low)
        {
            return low;
        }

        return value < high ? (int)value : high;
    }

    /// <summary>The value without its sign.</summary>
    /// <param name="value">A finite value.</param>
    public static double Abs(double value)
    {
        return value < 0.0 ? -value : value;
    }

    /// <summary>The nearest value within the bounds.</summary>
    /// <param name="value">A finite value.</param>
    /// <param name="low">Lower bound.</param>
    /// <param name="high">Upper bound, not below <paramref name="low"/>.</param>
    public static double Clamp(double value, double low, double high)
    {
        if (value < low)
        {
            return low;
        }

        return value > high ? high : value;
    }

    /// <summary>e to the power of x; the argument is held within ±700, where a double neither overflows nor vanishes.</summary>
    /// <param name="x">A finite value.</param>
    public static double Exp(double x)
    {
        x = Clamp(x, -LargestExponent, LargestExponent);
        double scaled = x * Log2E;
        int k = (int)(scaled < 0.0 ? scaled - 0.5 : scaled + 0.5);
        double r = x - k * Ln2High - k * Ln2Low;

        // Taylor series to the 13th power: |r| <= ln2 / 2, remainder below 1e-17. Written out, because the interpreter of a
        // board takes longer for the loop than for the arithmetic; without a division, which a processor takes longest for.
        double sum = (1.0 / 6227020800.0 * r + 1.0 / 479001600.0) * r + 1.0 / 39916800.0;
        sum = (sum * r + 1.0 / 3628800.0) * r + 1.0 / 362880.0;
        sum = (sum * r + 1.0 / 40320.0) * r + 1.0 / 5040.0;
        sum = (sum * r + 1.0 / 720.0) * r + 1.0 / 120.0;
        sum = (sum * r + 1.0 / 24.0) * r + 1.0 / 6.0;
        sum = (sum * r + 0.5) * r + 1.0;
        sum = sum * r + 1.0;
        return sum * BitConverter.Int64BitsToDouble((long)(k + ExponentBias) << MantissaBits);
    }

    /// <summary>Natural logarithm.</summary>
    /// <param name="x">A positive, finite, normal value; anything not positive gives −700, the floor of <see cref="Exp"/>.</param>
    public static double Log(double x)
    {
        if (!(x > 0.0))
        {
            return -LargestExponent;
        }

        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)(bits >> MantissaBits) - ExponentBias;
        double m = BitConverter.Int64BitsToDouble((bits & MantissaMask) | ExponentOfOne);
        if (m > Sqrt2)
        {
            m *= 0.5;
            exponent++;
        }

        // log m = 2 atanh s with s = (m - 1) / (m + 1), |s| <= 0.172; m + 1 is at least 1.7.
        double s = (m - 1.0) / (m + 1.0);
        double square = s * s;
        double sum = (1.0 / 23.0 * square + 1.0 / 21.0) * square + 1.0 / 19.0;
        sum = (sum * square + 1.0 / 17.0) * square + 1.0 / 15.0;
        sum = (sum * square + 1.0 / 13.0) * square + 1.0 / 11.0;
        sum = (sum * square + 1.0 / 9.0) * square + 1.0 / 7.0;
        sum = (sum * square + 1.0 / 5.0) * square + 1.0 / 3.0;
        sum = sum * square + 1.0;
        return exponent * Ln2High + (exponent * Ln2Low + 2.0 * s * sum);
    }

    /// <summary>x to the power of y for a positive x.</summary>
    /// <param name="x">A value; not positive gives 0.</param>
    /// <param name="y">Any finite exponent.</param>
    public static double Pow(double x, double y)
    {
        if (x > 0.0)
        {
            // Most cells creep in proportion to the pressure, and on a board logarithm and exponential are what is dearest in a cycle.
            return y == 1.0 ? x : Exp(y * Log(x));
        }

        return 0.0;
    }
}
