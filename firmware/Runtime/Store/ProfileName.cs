using System;
using SSBms.Control;

namespace SSBms.Runtime;

/// <summary>
/// A name in the two numbers of a log entry, eight letters in each: printable ASCII letters as the bytes of a double are always a
/// finite number.
/// </summary>
public static class ProfileName
{
    /// <summary>Letters in one entry.</summary>
    public const int Letters = 16;

    private const int Half = Letters / 2;

    /// <summary>Packs a part of a name into a number.</summary>
    /// <param name="name">Printable ASCII letters.</param>
    /// <param name="first">The first letter of the part; beyond the end are spaces.</param>
    public static double Pack(string name, int first)
    {
        long packed = 0;
        for (int i = 0; i < Half; i++)
        {
            packed = (packed << 8) | (first + i < name.Length ? name[first + i] : ' ');
        }

        return Scalar.TryFromBits(packed, out double number) ? number : 0.0;
    }

    /// <summary>The part of a name in an entry.</summary>
    /// <param name="entry">An entry of kind <see cref="EventKind.ProfileName"/>.</param>
    public static string Of(LogEntry entry)
    {
        var letters = new byte[Letters];
        long first = BitConverter.DoubleToInt64Bits(entry.Value);
        long second = BitConverter.DoubleToInt64Bits(entry.Bound);
        for (int i = 0; i < Half; i++)
        {
            int shift = 8 * (Half - 1 - i);
            letters[i] = (byte)((first >> shift) & 0x7F);
            letters[Half + i] = (byte)((second >> shift) & 0x7F);
        }

        int end = Letters;
        while (end > 0 && letters[end - 1] == ' ')
        {
            end--;
        }

        return RecordBytes.GetText(letters, 0, end);
    }
}
