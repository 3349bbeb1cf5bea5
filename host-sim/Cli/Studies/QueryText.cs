using System.Globalization;
using System.Text;
using CsvHelper;

namespace SSBms.Cli.Studies;

/// <summary>Prints what a query came to.</summary>
public static class QueryText
{
    private const string Gap = "  ";

    /// <summary>An aligned table: numbers at the right, words at the left. It is as wide as it has to be, so that a line is a row.</summary>
    /// <param name="result">What came out.</param>
    public static string Table(QueryResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        List<string[]> lines =
        [
            [.. result.Columns],
            .. result.Rows.Select(row => row.Select(value => OneLine(QueryResult.Text(value))).ToArray()),
        ];
        int[] widths = [.. Enumerable.Range(0, result.Columns.Count).Select(column => lines.Max(line => line[column].Length))];
        bool[] numeric = [.. Enumerable.Range(0, result.Columns.Count).Select(result.IsNumeric)];
        lines.Insert(1, [.. widths.Select(width => new string('-', width))]);
        var text = new StringBuilder();
        foreach (string[] line in lines)
        {
            IEnumerable<string> cells = line.Select((cell, i) => numeric[i] ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]));
            text.Append(string.Join(Gap, cells).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Comma-separated values after RFC 4180.</summary>
    /// <param name="result">What came out.</param>
    public static string Csv(QueryResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (CsvWriter csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\r\n" }, leaveOpen: true))
        {
            foreach (IEnumerable<string> line in result.Rows.Select(row => row.Select(QueryResult.Text)).Prepend(result.Columns))
            {
                foreach (string cell in line)
                {
                    csv.WriteField(cell);
                }

                csv.EndRecord();
            }
        }

        return text.ToString();
    }

    private static string OneLine(string text)
    {
        return text.Replace("\r", "", StringComparison.Ordinal).Replace('\n', ' ');
    }
}
