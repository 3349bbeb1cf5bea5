using System.Text;

namespace SSBms.Bench.Fuzz;

/// <summary>What a hand or a program makes of a file: lines moved, cut and doubled, numbers that are none, letters of other scripts.</summary>
internal static class TextMutations
{
    private static readonly string[] s_tokens =
    [
        "NaN",
        "-Infinity",
        "1e999",
        "-1e308",
        "4.9e-324",
        "-5",
        "0",
        "-0.0",
        "1e9",
        "99999999999999999999",
        "0x7F",
        "1,5",
        "٥",
        "½",
        "−3",
        "\u00A0",
        "\u2028",
        "\u0000",
        "\uFEFF",
        "𝟗",
        "\t",
        "''",
        "\"",
        "~",
        "null",
        "true",
        "[]",
        "{}",
        "{ a: 1 }",
        "[1, 2",
        "- - -",
        ": ",
        "? ",
        "&a",
        "*a",
        "<<: *a",
        "!!binary x",
        "|",
        ">-",
        "---",
        "...",
        "%YAML 9.9",
        "#",
        "{density}",
        "{}{}",
        "{{",
        "until",
        "for",
        "or",
        "and",
        "MPa",
        "mA/cm2",
        "h",
        "../../x",
        "con",
        "°C",
        "C/0",
        "0C",
    ];

    /// <summary>Changes a text once to six times.</summary>
    /// <param name="text">What it was.</param>
    /// <param name="other">What it may be spliced with.</param>
    /// <param name="random">Draws.</param>
    public static string Of(string text, string other, FuzzRandom random)
    {
        if (random.OnceIn(50))
        {
            return Encoding.UTF8.GetString(random.Bytes(random.Below(300)));
        }

        string changed = text;
        for (int times = 1 + random.Below(6); times > 0; times--)
        {
            changed = Once(changed, other, random);
        }

        return changed;
    }

    private static string Once(string text, string other, FuzzRandom random)
    {
        int at = random.Below(text.Length + 1);
        int end = Math.Min(text.Length, at + 1 + random.Below(24));
        switch (random.Below(10))
        {
            case 0:
                return text[..at] + text[end..];
            case 1:
                return text[..end] + text[at..];
            case 2:
                return text[..at];
            case 3:
                return text[..at] + other[random.Below(other.Length)..];
            case 4:
                return text[..at] + (char)random.Below(random.OnceIn(4) ? 0x10000 : 0x80) + text[end..];
            case 5:
                return text[..at] + random.Of(s_tokens) + text[at..];
            case 6:
                return Lines(text, random);
            default:
                return Word(text, at, random);
        }
    }

    /// <summary>Another word in the place of one: most of what is written wrong is.</summary>
    private static string Word(string text, int at, FuzzRandom random)
    {
        int start = at;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        int end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        string[] words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        string word = words.Length == 0 || random.OnceIn(2) ? random.Of(s_tokens) : random.Of(words);
        return text[..start] + word + text[end..];
    }

    private static string Lines(string text, FuzzRandom random)
    {
        List<string> lines = [.. text.Split('\n')];
        int from = random.Below(lines.Count);
        string line = lines[from];
        switch (random.Below(4))
        {
            case 0:
                lines.RemoveAt(from);
                break;
            case 1:
                lines.Insert(random.Below(lines.Count), line);
                break;
            case 2:
                lines[from] = "  " + line;
                break;
            default:
                lines[from] = line.TrimStart();
                break;
        }

        return string.Join('\n', lines);
    }
}
