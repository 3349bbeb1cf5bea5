namespace SSBms.Recordings.Tables;

/// <summary>The heading of a column, taken apart into its name and its unit.</summary>
/// <param name="Text">As it stands in the file.</param>
/// <param name="Name">Its name in small letters, without spaces, "_", "-" and ".".</param>
/// <param name="Unit">Its unit; empty when it has none.</param>
internal sealed record ColumnHeading(string Text, string Name, string Unit)
{
    /// <summary>Takes a heading apart: "Voltage(V)", "Voltage [V]", "Voltage / V", "Ewe/V" or "voltage_volt".</summary>
    /// <param name="text">The heading.</param>
    public static ColumnHeading Of(string text)
    {
        string trimmed = text.Trim(' ', '\t', '"', '\uFEFF');
        (string name, string unit) = Split(trimmed);
        return new ColumnHeading(trimmed, Plain(name), unit.Trim());
    }

    /// <summary>A name as headings are compared.</summary>
    /// <param name="name">The name.</param>
    public static string Plain(string name)
    {
        return string.Concat(name.Where(letter => letter is not (' ' or '_' or '-' or '.'))).ToLowerInvariant();
    }

    private static (string Name, string Unit) Split(string text)
    {
        int open = text.IndexOfAny(['(', '[', '{', '（']);
        int close = open < 0 ? -1 : text.IndexOfAny([')', ']', '}', '）'], open);
        if (open > 0 && close > open)
        {
            // What stands behind the unit tells several columns apart, as in "Temperature (C)_1".
            return (text[..open] + text[(close + 1)..], text[(open + 1)..close]);
        }

        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
        {
            return (text[..slash], text[(slash + 1)..]);
        }

        int word = text.LastIndexOf('_');
        return word > 0 && UnitTable.IsWord(text[(word + 1)..]) ? (text[..word], text[(word + 1)..]) : (text, "");
    }
}
