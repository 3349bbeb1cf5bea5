using System.Text;
using System.Text.RegularExpressions;

namespace SSBms.Cli.Tests;

/// <summary>Spoils an experiment as people and programs do: a number, a unit, a key, the form, the bytes.</summary>
internal sealed partial class Mutation
{
    private static readonly string[] s_numbers =
    [
        "-1",
        "0",
        "-0",
        "1e30",
        "1e-30",
        "1e308",
        "1e999",
        "-1e30",
        "nan",
        ".nan",
        "inf",
        "-.inf",
        "٥",
        "１２",
        "0,5",
        "1,000",
        "0x10",
        "1_000",
        "--5",
        "5.5.5",
        "1e",
        "+3",
        "99999999999999999999",
        "4.2",
        "1/0",
        "½",
    ];

    private static readonly string[] s_units =
    [
        "MPa",
        "°C",
        "V",
        "mA",
        "mA/cm2",
        "mAh/cm2",
        "s",
        "hours",
        "%",
        "psi",
        "K",
        "F",
        "parsec",
        "",
        "Ω",
        "µA",
        "μA",
        "kV",
        "C",
        "MPa MPa",
    ];

    private static readonly string[] s_words =
    [
        "~",
        "null",
        "[]",
        "{}",
        "yes",
        "\"\"",
        "'",
        "\"",
        "*x",
        "&x",
        "!!binary aGk=",
        "|",
        ">",
        "? a",
        "- - -",
        "{a: b}",
        "[a, b",
        "../../etc",
        "/dev/null",
        "\"a\\nb\"",
        "\\0",
        "\u0000",
        "🔋",
        "{current}",
        "<<: *a",
        "#",
        "%TAG",
    ];

    private readonly Random _random;

    public Mutation(int seed)
    {
        _random = new Random(seed);
    }

    public byte[] Spoil(string text)
    {
        int times = 1 + _random.Next(2);
        for (int i = 0; i < times; i++)
        {
            text = Once(text);
        }

        return _random.Next(12) == 0 ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text);
    }

    private string Once(string text)
    {
        return _random.Next(16) switch
        {
            0 or 1 or 2 or 3 => Replace(Number(), text, _ => Any(s_numbers)),
            4 or 5 => Replace(Quantity(), text, match => match.Groups["number"].Value + " " + Any(s_units)),
            6 => Replace(Key(), text, match => match.Value.Replace("e", "", StringComparison.Ordinal)),
            7 => Lines(text, (lines, i) => lines.RemoveAt(i)),
            8 => Lines(text, (lines, i) => lines.Insert(i, lines[i])),
            9 => Lines(text, (lines, i) => lines[i] = new string(' ', _random.Next(7)) + lines[i].TrimStart()),
            10 => Lines(text, (lines, i) => lines[i] = "\t" + lines[i].TrimStart()),
            11 => Replace(Value(), text, _ => Any(s_words)),
            12 => Lines(
                text,
                (lines, i) => lines[i] = lines[i].Replace(": ", ": " + new string('[', 1 + _random.Next(200)), StringComparison.Ordinal)
            ),
            13 => Lines(text, (lines, i) => lines.InsertRange(i, Enumerable.Repeat(lines[i], 20_000))),
            14 => text[.._random.Next(text.Length)],
            _ => Lines(
                text,
                (lines, i) =>
                    lines[i] = lines[i].Replace(": ", ": &x ", StringComparison.Ordinal).Replace("- ", "- *x ", StringComparison.Ordinal)
            ),
        };
    }

    private string Any(string[] choices)
    {
        return choices[_random.Next(choices.Length)];
    }

    private string Replace(Regex what, string text, MatchEvaluator with)
    {
        MatchCollection found = what.Matches(text);
        return found.Count == 0 ? text : what.Replace(text, with, 1, found[_random.Next(found.Count)].Index);
    }

    private string Lines(string text, Action<List<string>, int> change)
    {
        List<string> lines = [.. text.Split('\n')];
        change(lines, _random.Next(lines.Count));
        return string.Join('\n', lines);
    }

    [GeneratedRegex("(?<![A-Za-z0-9_.-])[0-9]+(\\.[0-9]+)?", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Number();

    [GeneratedRegex("(?<number>[0-9]+(\\.[0-9]+)?) (?<unit>[A-Za-z%°/0-9]+)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Quantity();

    [GeneratedRegex("[a-z_]*e[a-z_]*:", RegexOptions.None, 60_000)]
    private static partial Regex Key();

    [GeneratedRegex("(?<=: )[^\\n]+", RegexOptions.None, 60_000)]
    private static partial Regex Value();
}
