namespace SSBms.Recordings.Reading;

/// <summary>
/// Reads the numbers that nearly every field holds, a sign, digits and one decimal mark, without the ways of writing that a general reader has
/// to think of. Up to 15 digits are a whole number without rounding, and so is the power of ten under it: their ratio is rounded once, to the
/// bit that a general reader gives.
/// </summary>
internal static class PlainDecimal
{
    private const int MostDigits = 15;

    private static readonly double[] s_powers = [.. Enumerable.Range(0, MostDigits + 1).Select(power => Math.Pow(10.0, power))];

    /// <summary>Reads a number.</summary>
    /// <param name="text">What stands there.</param>
    /// <param name="value">The number.</param>
    /// <param name="mark">Its decimal mark; 0 when it has none.</param>
    /// <returns>False when it is written in another way.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out double value, out byte mark)
    {
        value = 0.0;
        mark = 0;
        bool negative = text[0] == (byte)'-';
        long whole = 0;
        int digits = 0;
        int decimals = 0;
        for (int i = negative ? 1 : 0; i < text.Length; i++)
        {
            int digit = text[i] - (byte)'0';
            if (digit is >= 0 and <= 9)
            {
                whole = 10 * whole + digit;
                digits++;
                decimals += mark == 0 ? 0 : 1;
            }
            else if (mark == 0 && text[i] is ((byte)'.' or (byte)','))
            {
                mark = text[i];
            }
            else
            {
                return false;
            }

            if (digits > MostDigits)
            {
                return false;
            }
        }

        value = whole / s_powers[decimals];
        value = negative ? -value : value;
        return digits > 0;
    }
}
