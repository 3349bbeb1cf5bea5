using System.Globalization;
using Spectre.Console;
using SSBms.Laboratory.Validation;

namespace SSBms.Cli.Output;

/// <summary>What "ssbms validate" tells people.</summary>
public static class ValidationText
{
    /// <summary>Prints the table and the summary.</summary>
    /// <param name="rows">The comparisons.</param>
    public static void Print(IReadOnlyList<Comparison> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var table = new Table { Border = TableBorder.Simple };
        foreach (string column in new[] { "case", "published", "simulated", "unit", "deviation", "allowed", "source", "fitted?" })
        {
            table.AddColumn(column);
        }

        foreach (Comparison row in rows)
        {
            string deviation = row.Deviation.ToString("+0.0 %;-0.0 %;0 %", CultureInfo.InvariantCulture);
            string color =
                row.Within ? "green"
                : row.Case.Outside.Length > 0 ? "yellow"
                : "red";
            string[] cells =
            [
                row.Case.Title,
                ValidationTable.Bound(row.Case),
                ValidationTable.Digits(row.Simulated),
                row.Case.Measurement.Unit,
                deviation,
                row.Case.Relation == Relation.Equal ? row.Case.Allowed.ToString("0 %", CultureInfo.InvariantCulture) : "",
                row.Case.Source,
                row.Case.Fitted ?? "",
            ];
            table.AddRow([.. cells.Select((cell, i) => i == 4 ? $"[{color}]{Markup.Escape(cell)}[/]" : Markup.Escape(cell))]);
        }

        TableText.Write(table);
        Console.Out.WriteLine(ValidationSummary.Of(rows).Sentence);
        foreach (Comparison row in rows.Where(row => !row.AsDeclared))
        {
            string what = row.Within ? "is within what is allowed, although declared outside" : "is outside what is allowed";
            Console.Out.WriteLine($"FAILED  {row.Case.Id} {what} ({row.Case.Place.Place})");
        }
    }
}
