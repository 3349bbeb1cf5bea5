using System.Text.RegularExpressions;
using SSBms.Bench.Faults;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Experiments;

/// <summary>Reads "Fault PART WORD [VALUE] [after TIME]".</summary>
public static partial class FaultParser
{
    private const double Longest = 3.16e9;

    private static readonly QuantityArgument s_delay = new(Dimension.Time, 0.0, Longest, "a time from 0 s to 100 years");

    /// <summary>Reads a phrase.</summary>
    /// <param name="place">Where it stands, for messages.</param>
    /// <param name="phrase">The phrase, single spaces between its words.</param>
    /// <returns>The step; null when the phrase is about no fault.</returns>
    /// <exception cref="InputException">There is no such part, fault or value.</exception>
    public static FaultStep? Parse(InputNode place, string phrase)
    {
        ArgumentNullException.ThrowIfNull(place);
        Match match = Form().Match(phrase);
        if (!match.Success)
        {
            return null;
        }

        string what = match.Groups["what"].Value;
        string part = FaultTable.Parts.Where(name => Begins(what, name)).MaxBy(name => name.Length) ?? throw NoPart(place, phrase, what);
        FaultRow row = Find(place, phrase, part, what[part.Length..].TrimStart());
        string argument = what[part.Length..].TrimStart()[row.Word.Length..].TrimStart();
        if (!row.Argument.TryRead(argument, out FaultValue value))
        {
            string found = argument.Length == 0 ? "nothing" : $"\"{argument}\"";
            throw place.Error($"\"{phrase}\": after \"{row.Part} {row.Word}\" stands {found}; expected {row.Argument.Expected}");
        }

        return new FaultStep(phrase, row, value, Delay(place, phrase, match.Groups["delay"]));
    }

    private static FaultRow Find(InputNode place, string phrase, string part, string rest)
    {
        IReadOnlyList<FaultRow> rows = FaultTable.Of(part);
        string words = string.Join(", ", rows.Select(row => row.Word));
        return rows.Where(row => Begins(rest, row.Word)).MaxBy(row => row.Word.Length)
            ?? throw place.Error($"\"{phrase}\": \"{part}\" cannot be \"{rest}\"; expected one of: {words}");
    }

    private static double Delay(InputNode place, string phrase, Group delay)
    {
        if (!delay.Success)
        {
            return 0.0;
        }

        return s_delay.TryRead(delay.Value, out FaultValue value)
            ? value.Number
            : throw place.Error($"\"{phrase}\": after \"after\" stands \"{delay.Value}\"; expected {s_delay.Expected}");
    }

    private static InputException NoPart(InputNode place, string phrase, string what)
    {
        int end = what.LastIndexOf(' ');
        string part = end < 0 ? what : what[..end];
        return place.Error($"\"{phrase}\": there is no part \"{part}\"; expected one of: {string.Join(", ", FaultTable.Parts)}");
    }

    /// <summary>Whether a text begins with whole words, in capitals or not, joined by hyphens or not.</summary>
    private static bool Begins(string text, string words)
    {
        return text.Length >= words.Length
            && (text.Length == words.Length || text[words.Length] == ' ')
            && text[..words.Length].Replace('-', ' ').Equals(words.Replace('-', ' '), StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"^fault:? (?<what>.+?)( after (?<delay>.+))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Form();
}
