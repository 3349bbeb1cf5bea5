using System.Globalization;
using CsvHelper;
using SSBms.Bench.Runs;

namespace SSBms.Cli.Output;

/// <summary>
/// Writes a record as a Battery Data Format table (.bdf.csv). What the format has no name for stands in columns that
/// begin with "ssbms_".
/// </summary>
public static class BdfWriter
{
    private static readonly ChannelColumn[] s_columns = [.. ChannelTable.Columns.Where(column => column.Table is not null)];

    /// <summary>Writes a record.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="series">The record.</param>
    public static void Write(TextWriter writer, Series series)
    {
        ArgumentNullException.ThrowIfNull(series);
        using CsvWriter csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (ChannelColumn column in s_columns)
        {
            csv.WriteField(column.Table);
        }

        csv.EndRecord();
        for (int row = 0; row < series.Rows; row++)
        {
            foreach (ChannelColumn column in s_columns)
            {
                double value = series[column.Channel][row];
                csv.WriteField(double.IsNaN(value) ? "" : (value * column.Factor).ToString(column.Format, CultureInfo.InvariantCulture));
            }

            csv.EndRecord();
        }
    }
}
