using System.Globalization;
using System.Text.RegularExpressions;

namespace SSBms.Laboratory.Validation;

/// <summary>The rows of the fact table of the founding papers that a source names.</summary>
public static partial class CitedFacts
{
    /// <summary>Reads "003-045 to 003-050, 000-081" as the rows 45 to 50 of paper 003 and row 81 of paper 000.</summary>
    /// <param name="source">What a published number gives as its source.</param>
    /// <returns>Paper and row, each once.</returns>
    public static IReadOnlySet<(string Paper, int Row)> Of(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var facts = new HashSet<(string Paper, int Row)>();
        foreach (Match cited in Citation().Matches(source))
        {
            string paper = cited.Groups["paper"].Value;
            int first = Number(cited.Groups["first"]);
            int last = cited.Groups["last"].Success ? Number(cited.Groups["last"]) : first;
            for (int row = first; row <= last; row++)
            {
                facts.Add((paper, row));
            }
        }

        return facts;
    }

    private static int Number(Group digits)
    {
        return int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @"\b(?<paper>00\d)-(?<first>\d{3})\b(?: to \k<paper>-(?<last>\d{3})\b)?",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Citation();
}
