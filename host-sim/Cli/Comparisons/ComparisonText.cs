using System.Globalization;
using Spectre.Console;
using SSBms.Bench.Runs;
using SSBms.Cli.Output;

namespace SSBms.Cli.Comparisons;

/// <summary>A comparison on a screen: a row for each figure, a column for each input.</summary>
internal static class ComparisonText
{
    /// <summary>Prints it.</summary>
    /// <param name="comparison">The comparison.</param>
    public static void Print(Comparison comparison)
    {
        foreach (ComparedInput input in comparison.Inputs)
        {
            Console.Out.WriteLine(
                Text($"{input.Source.Name}: {input.Source.Record}, {input.Survey.Rows:N0} rows, {input.Format}{Area(input)}")
            );
            foreach (string note in input.Notes)
            {
                Console.Out.WriteLine($"  - {note}");
            }
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("figure");
        table.AddColumn("unit");
        foreach (ComparedInput input in comparison.Inputs)
        {
            table.AddColumn(new TableColumn(Markup.Escape(input.Source.Name)).RightAligned());
        }

        AddRow(table, "Outcome", "", comparison.Inputs.Select(input => input.Ending.Outcome));
        if (comparison.Inputs.Any(input => input.Ending.Cause.Length > 0))
        {
            AddRow(table, "Cause", "", comparison.Inputs.Select(input => input.Ending.Cause));
        }

        foreach (ComparedFigure figure in comparison.Figures)
        {
            bool isTime = figure.Unit == "s";
            AddRow(
                table,
                figure.Title,
                isTime || figure.Unit == "1" ? "" : figure.Unit,
                figure.Values.Select((value, i) => Show(value, isTime) + Difference(figure.Difference(i), i, isTime))
            );
        }

        TableText.Write(table);
        string zero = comparison.Alignment == Alignment.Start ? "start" : "first current";
        Console.Out.WriteLine($"In brackets: the difference to {comparison.Inputs[0].Source.Name}. Times count from each one's {zero}.");
    }

    private static string Area(ComparedInput input)
    {
        return double.IsNaN(input.Area) ? "" : Text($", {input.Area:G4} cm²");
    }

    private static void AddRow(Table table, string title, string unit, IEnumerable<string> values)
    {
        table.AddRow([Markup.Escape(title), Markup.Escape(unit), .. values.Select(Markup.Escape)]);
    }

    private static string Show(double value, bool isTime)
    {
        return double.IsNaN(value) ? ""
            : isTime ? Durations.Show(value)
            : Text($"{value:G5}");
    }

    private static string Difference(double difference, int input, bool isTime)
    {
        return input == 0 || double.IsNaN(difference) ? ""
            : difference == 0.0 ? " (same)"
            : $" ({(difference > 0.0 ? "+" : "")}{(isTime ? Durations.Show(difference) : Text($"{difference:G3}"))})";
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }
}
