using System.Globalization;
using System.Text;
using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Validation;

/// <summary>The comparisons as a page of Markdown: docs/validation.md.</summary>
public static class ValidationTable
{
    /// <summary>Writes the page.</summary>
    /// <param name="rows">The comparisons.</param>
    public static string Markdown(IReadOnlyList<Comparison> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder();
        ValidationSummary summary = ValidationSummary.Of(rows);
        text.Append("# Published and simulated\n\n");
        text.Append(
            "Written by `ssbms validate --out docs/validation.md`; do not edit. Every published number stands beside the one that the\n"
        );
        text.Append(
            "simulator gives for the same cell by the same measurement. *fitted* names the parameter that this number set: such a row\n"
        );
        text.Append(
            "proves nothing but arithmetic. All others are predictions. One is evidence where half or twice a free parameter of the cell would\n"
        );
        text.Append(
            "move it by more than is allowed: *moved by* names that parameter, and each time the page is written it is tried. Where none was\n"
        );
        text.Append(
            "found, the row could not fail and proves nothing; a row that *repeats* one with the same result proves nothing on top of it.\n\n"
        );
        text.Append(CultureInfo.InvariantCulture, $"{FactRows.Legend}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{summary.Sentence}\n\n");
        text.Append("| case | cell | measurement | published | simulated | deviation | allowed | source | rests on |\n");
        text.Append("|---|---|---|---:|---:|---:|---:|---|---|\n");
        foreach (Comparison row in rows)
        {
            text.Append(Line(row, rows));
        }

        IEnumerable<Comparison> reasons = rows.Where(row => row.Case.Outside.Length > 0);
        text.Append("\n## Outside what is allowed, and why\n\n");
        foreach (Comparison row in reasons)
        {
            text.Append(CultureInfo.InvariantCulture, $"- **{row.Case.Title}**: {row.Case.Outside}\n");
        }

        text.Append("\n## More than 10 % allowed, and why\n\n");
        foreach (Comparison row in rows.Where(row => row.Case.Scatter.Length > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"- **{row.Case.Title}**: {row.Case.Scatter}\n");
        }

        return text.ToString();
    }

    /// <summary>A number with four digits, a large one to the unit: 10000 rather than 1E+04.</summary>
    /// <param name="value">The number.</param>
    public static string Digits(double value)
    {
        const double Large = 1e4;
        const double TooLarge = 1e9;
        bool whole = Math.Abs(value) is >= Large and < TooLarge;
        return value.ToString(whole ? "F0" : "G4", CultureInfo.InvariantCulture);
    }

    /// <summary>The published number with how it binds.</summary>
    /// <param name="published">The case.</param>
    public static string Bound(PublishedCase published)
    {
        ArgumentNullException.ThrowIfNull(published);
        string sign = published.Relation switch
        {
            Relation.AtLeast => "≥ ",
            Relation.AtMost => "≤ ",
            _ => "",
        };
        return sign + Digits(published.Published);
    }

    /// <summary>The unit of a case behind a number; empty for none.</summary>
    /// <param name="published">The case.</param>
    public static string Unit(PublishedCase published)
    {
        ArgumentNullException.ThrowIfNull(published);
        return published.Measurement.Unit == "1" ? "" : " " + published.Measurement.Unit;
    }

    /// <summary>The deviation of a comparison, %.</summary>
    /// <param name="row">The comparison.</param>
    public static string Deviation(Comparison row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Deviation.ToString("+0.0 %;-0.0 %;0 %", CultureInfo.InvariantCulture);
    }

    /// <summary>The allowed deviation, %; empty for a bound.</summary>
    /// <param name="row">The comparison.</param>
    public static string Allowed(Comparison row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Case.Relation == Relation.Equal ? row.Case.Allowed.ToString("0 %", CultureInfo.InvariantCulture) : "";
    }

    private static string Line(Comparison row, IReadOnlyList<Comparison> rows)
    {
        PublishedCase published = row.Case;
        string mark = row.Within ? "" : " **outside**";
        string deviation = Deviation(row).Replace('-', '−');
        return $"| {Cell(published.Title)} | {published.Cell.Id} | {published.Measurement.Name} | {Bound(published)}{Unit(published)}"
            + $" | {Digits(row.Simulated)} | {deviation}{mark} | {Allowed(row)} | {Cell(published.Source)} | {Basis(row, rows)} |\n";
    }

    private static string Basis(Comparison row, IReadOnlyList<Comparison> rows)
    {
        if (row.Case.Fitted is { } fitted)
        {
            return $"fitted: {fitted}";
        }

        if (!row.Moved)
        {
            return "nothing moves it";
        }

        Comparison? earlier = rows.TakeWhile(other => !ReferenceEquals(other, row))
            .FirstOrDefault(other => other.IsEvidence && row.Repeats(other));
        return earlier is null ? $"moved by {row.Case.MovedBy}" : $"repeats {earlier.Case.Cell.Id}";
    }

    /// <summary>A bar would end the column.</summary>
    private static string Cell(string text)
    {
        return text.Replace("|", "\\|", StringComparison.Ordinal);
    }
}
