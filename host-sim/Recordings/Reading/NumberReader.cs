using System.Globalization;
using System.Text;

namespace SSBms.Recordings.Reading;

/// <summary>
/// Numbers of one file, with decimal point or decimal comma: the numbers themselves tell which. The first that has either decides for the
/// file, and one that has the other is refused, so that no comma of a thousand is ever taken for one of a decimal.
/// </summary>
internal sealed class NumberReader
{
    private const int LongestNumber = 64;
    private const byte Comma = (byte)',';
    private const byte Point = (byte)'.';

    /// <summary>The decimal mark of the file; 0 as long as no number had one.</summary>
    private byte _mark;

    /// <summary>Reads a number.</summary>
    /// <param name="text">What stands there.</param>
    /// <param name="value">The number; NaN where nothing stands, or a word for nothing.</param>
    /// <returns>Null, or what is wrong and what was expected.</returns>
    public string? Read(ReadOnlySpan<byte> text, out double value)
    {
        value = double.NaN;
        text = text.Trim(" \t\""u8);
        if (text.IsEmpty)
        {
            return null;
        }

        if (PlainDecimal.TryRead(text, out double plain, out byte mark))
        {
            if (mark != 0 && Differs(mark))
            {
                return Mixed(text);
            }

            value = plain;
            return null;
        }

        return IsNothing(text) ? null : ReadOther(text, out value);
    }

    /// <summary>Reads what is written with a power of ten, with thousands that are grouped, with many digits, or is no number.</summary>
    private string? ReadOther(ReadOnlySpan<byte> text, out double value)
    {
        value = double.NaN;

        int comma = text.LastIndexOf(Comma);
        int point = text.LastIndexOf(Point);
        if (comma < 0)
        {
            return point >= 0 && Differs(Point) ? Mixed(text) : Parse(text, text, out value);
        }

        if (text.Length > LongestNumber)
        {
            return NoNumber(text);
        }

        bool decimalComma = comma > point;
        byte grouping = decimalComma ? Point : Comma;
        bool grouped = text.Contains(grouping);
        if (Differs(decimalComma ? Comma : Point))
        {
            return Mixed(text);
        }

        if (grouped && !IsGrouped(text[..(decimalComma ? comma : point)], grouping))
        {
            return NoNumber(text);
        }

        Span<byte> plain = stackalloc byte[LongestNumber];
        int length = 0;
        foreach (byte letter in text)
        {
            if (letter != grouping)
            {
                plain[length++] = letter == Comma ? Point : letter;
            }
        }

        return Parse(text, plain[..length], out value);
    }

    private static bool IsNothing(ReadOnlySpan<byte> text)
    {
        return text.SequenceEqual("-"u8)
            || Ascii.EqualsIgnoreCase(text, "nan"u8)
            || Ascii.EqualsIgnoreCase(text, "null"u8)
            || Ascii.EqualsIgnoreCase(text, "na"u8)
            || Ascii.EqualsIgnoreCase(text, "n/a"u8);
    }

    private static bool IsGrouped(ReadOnlySpan<byte> whole, byte grouping)
    {
        const int GroupDigits = 3;
        int first = whole.IndexOf(grouping);
        ReadOnlySpan<byte> head = whole[..first].TrimStart("+-"u8);
        if (head.Length is 0 or > GroupDigits)
        {
            return false;
        }

        for (int i = first; i < whole.Length; i += GroupDigits + 1)
        {
            bool group = whole[i] == grouping && i + GroupDigits < whole.Length && !whole.Slice(i + 1, GroupDigits).Contains(grouping);
            if (!group)
            {
                return false;
            }
        }

        return true;
    }

    private static string? Parse(ReadOnlySpan<byte> text, ReadOnlySpan<byte> plain, out double value)
    {
        return
            double.TryParse(plain, NumberStyles.Float & ~NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value)
            ? null
            : NoNumber(text);
    }

    private static string NoNumber(ReadOnlySpan<byte> text)
    {
        return $"\"{Encoding.UTF8.GetString(text)}\" is no finite number";
    }

    private string Mixed(ReadOnlySpan<byte> text)
    {
        string usual = _mark == Comma ? "commas" : "points";
        return $"\"{Encoding.UTF8.GetString(text)}\" has another decimal mark than the numbers before it; expected decimal {usual}";
    }

    /// <summary>Whether a decimal mark is another than that of the file, which it becomes when the file has none yet.</summary>
    private bool Differs(byte mark)
    {
        _mark = _mark == 0 ? mark : _mark;
        return _mark != mark;
    }
}
