using System.Globalization;
using System.Text;
using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Validation;

/// <summary>The comparisons as a page of Markdown, docs/validation.md: what is missed stands first.</summary>
public static class ValidationPage
{
    private static readonly string[] s_introduction =
    [
        "Written by `ssbms validate --out docs/validation.md`; do not edit. Every published number stands beside the one that the",
        "simulator gives for the same cell by the same measurement, under the conditions in the column *at*; a star marks those that the",
        "source does not say. What a row shows is told with the basis of the number that it rests on ([cells](cells.md) explains them):",
        "",
        "- *moved by*: a prediction, and evidence. The parameter named was not measured on this cell; within its plausible range, half to",
        "  twice as much, an activation energy 0.1 eV less to more, it takes the result away by more than is allowed. That is tried each",
        "  time the page is written; *over its range* is what it gave.",
        "- *over what is left open*: at 0.5, 0.7, 1.4 and 2 times each condition that the source does not say. A published number that is met at one",
        "  of these is not missed, but does not count among those that hold; of those that do, the sentence below counts which need what is assumed.",
        "- *repeats*: evidence that another row of the same paper has given already.",
        "- *nothing moves it*: a prediction that could not fail, or a miss that no number of the model would mend.",
        "- *reproduced*: the number set a parameter, and shows that the model can be fitted to it.",
        "- *identity*: the number, or arithmetic on it, stands in the catalogue; the row shows that the model gives back what it was given.",
    ];

    /// <summary>Writes the page.</summary>
    /// <param name="rows">The comparisons.</param>
    public static string Markdown(IReadOnlyList<Comparison> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder("# Published and simulated\n\n");
        text.AppendJoin('\n', s_introduction).Append("\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{FactRows.Legend}\n\n{ValidationSummary.Of(rows).Sentence}\n");
        Tables(text, rows);
        IReadOnlyList<Verdict> verdicts = Verdicts.Of(rows);
        Missed(text, "Missed, and what is missing", rows, verdicts, row => !row.Within && !row.WithinOpen);
        Missed(text, "Within only under conditions that the source leaves open", rows, verdicts, row => row.WithinOpen);
        Section(text, "Evidence that holds", rows, verdicts, Verdict.Evidence, Verdict.Repeat);
        Section(text, "Predictions that could not fail", rows, verdicts, Verdict.NoMechanism);
        Section(text, "Reproduced, or given", rows, verdicts, Verdict.Reproduced, Verdict.Identity);
        text.Append("\n## More than 10 % allowed, and why\n\n");
        foreach (Comparison row in rows.Where(row => row.Case.Scatter.Length > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"- **{row.Case.Title}**: {row.Case.Scatter}\n");
        }

        return text.ToString();
    }

    private static void Tables(StringBuilder text, IReadOnlyList<Comparison> rows)
    {
        text.Append("\n## The tables of cells in the founding papers\n\n");
        text.Append(
            "| paper | table | rows | with a printed number that is met | lives that ended | met |\n|---|---|---:|---:|---:|---:|\n"
        );
        foreach (FoundingTable table in FoundingTable.All)
        {
            IReadOnlyList<Comparison> ended = table.Ended(rows);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {table.Paper} | {table.Name} | {table.Rows.Count} | {table.Reproduced(rows)} | {ended.Count} | {ended.Count(row => row.Within)} |\n"
            );
        }
    }

    private static void Missed(
        StringBuilder text,
        string title,
        IReadOnlyList<Comparison> rows,
        IReadOnlyList<Verdict> verdicts,
        Func<Comparison, bool> shown
    )
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n");
        Head(text);
        List<int> missed = [.. Enumerable.Range(0, rows.Count).Where(i => shown(rows[i])).OrderBy(i => verdicts[i])];
        foreach (int i in missed)
        {
            text.Append(Line(rows[i], rows, verdicts[i]));
        }

        text.Append('\n');
        foreach (int i in missed)
        {
            text.Append(CultureInfo.InvariantCulture, $"- **{rows[i].Case.Title}**: {rows[i].Case.Outside}\n");
        }
    }

    private static void Section(
        StringBuilder text,
        string title,
        IReadOnlyList<Comparison> rows,
        IReadOnlyList<Verdict> verdicts,
        params Verdict[] shown
    )
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n");
        Head(text);
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Within && shown.Contains(verdicts[i]))
            {
                text.Append(Line(rows[i], rows, verdicts[i]));
            }
        }
    }

    private static void Head(StringBuilder text)
    {
        text.Append(
            "| case | cell | measurement | at | published | simulated | over its range | over what is left open | deviation | allowed | source | rests on |\n"
        );
        text.Append("|---|---|---|---|---:|---:|---:|---:|---:|---:|---|---|\n");
    }

    private static string Line(Comparison row, IReadOnlyList<Comparison> rows, Verdict verdict)
    {
        PublishedCase published = row.Case;
        string deviation = ValidationTable.Deviation(row).Replace('-', '−');
        string[] cells =
        [
            published.Title,
            published.Cell.Id,
            published.Measurement.Name,
            row.Conditions,
            ValidationTable.Bound(published) + ValidationTable.Unit(published),
            ValidationTable.Digits(row.Simulated),
            ValidationTable.Range(row.Range),
            ValidationTable.Range(row.Open.Count > 0 ? [.. row.Open, row.Simulated] : []),
            deviation,
            ValidationTable.Allowed(row),
            published.Source,
            Rest(row, rows, verdict),
        ];

        // A bar would end the column.
        return $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n";
    }

    private static string Rest(Comparison row, IReadOnlyList<Comparison> rows, Verdict verdict)
    {
        return verdict switch
        {
            Verdict.Evidence => $"moved by {WithBasis(row.Case, row.Case.MovedBy!)}",
            Verdict.Repeat => $"repeats {Verdicts.Earlier(row, rows)!.Case.Cell.Id}",
            Verdict.NoMechanism => "nothing moves it",
            Verdict.Reproduced => $"reproduced: {WithBasis(row.Case, row.Case.Fitted!)}",
            _ => $"identity: {WithBasis(row.Case, row.Case.Fitted!)}",
        };
    }

    private static string WithBasis(PublishedCase published, string names)
    {
        return string.Join(", ", names.Split(", ").Select(name => Basis(published.Cell, name) is { } basis ? $"{name} ({basis})" : name));
    }

    private static string? Basis(CellDefinition cell, string name)
    {
        return cell.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Basis.ToString().ToLowerInvariant();
    }
}
