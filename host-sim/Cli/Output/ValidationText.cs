using Spectre.Console;
using SSBms.Laboratory.Validation;

namespace SSBms.Cli.Output;

/// <summary>What "ssbms validate" tells people.</summary>
public static class ValidationText
{
    private const int RoomForTable = 160;

    /// <summary>Prints the table and the summary.</summary>
    /// <param name="rows">The comparisons.</param>
    public static void Print(IReadOnlyList<Comparison> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (TableText.TooNarrowFor(RoomForTable))
        {
            WriteLines(rows);
        }
        else
        {
            WriteTable(rows);
        }

        Console.Out.WriteLine(ValidationSummary.Of(rows).Sentence);
        foreach (Comparison row in rows.Where(row => !row.AsDeclared))
        {
            string what =
                row.Within != (row.Case.Outside.Length == 0)
                    ? row.Within
                        ? "is within what is allowed, although declared outside"
                        : "is outside what is allowed"
                    : $"is not moved by {row.Case.MovedBy} as declared";
            Console.Out.WriteLine($"FAILED  {row.Case.Id} {what} ({row.Case.Place.Place})");
        }
    }

    private static void WriteTable(IReadOnlyList<Comparison> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (string column in new[] { "case", "published", "simulated", "unit", "deviation", "allowed", "source", "fitted?" })
        {
            table.AddColumn(column);
        }

        foreach (Comparison row in rows)
        {
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
                ValidationTable.Deviation(row),
                ValidationTable.Allowed(row),
                row.Case.Source,
                row.Case.Fitted ?? "",
            ];
            table.AddRow([.. cells.Select((cell, i) => i == 4 ? $"[{color}]{Markup.Escape(cell)}[/]" : Markup.Escape(cell))]);
        }

        TableText.Write(table);
    }

    /// <summary>Three lines a case, where the table has no room.</summary>
    private static void WriteLines(IReadOnlyList<Comparison> rows)
    {
        foreach (Comparison row in rows)
        {
            string allowed = ValidationTable.Allowed(row) is { Length: > 0 } share ? $" (allowed {share})" : "";
            string mark =
                row.Within ? ""
                : row.WithinOpen ? " within only where the source leaves it open"
                : " OUTSIDE";
            Console.Out.WriteLine(row.Case.Title);
            Console.Out.WriteLine(
                $"    {ValidationTable.Bound(row.Case)} published, {ValidationTable.Digits(row.Simulated)}{ValidationTable.Unit(row.Case)} simulated: "
                    + $"{ValidationTable.Deviation(row)}{allowed}{mark}"
            );
            Console.Out.WriteLine($"    {(row.Case.Fitted is { } fitted ? $"fitted ({fitted})" : "prediction")}; {row.Case.Source}");
        }
    }
}
