using System.Globalization;
using CsvHelper;
using SSBms.Bench.Runs;
using SSBms.Cli.Results;

namespace SSBms.Cli.Output;

/// <summary>
/// Writes a record as a Battery Data Format table (.bdf.csv). What the format has no name for stands in columns that
/// begin with "ssbms_".
/// </summary>
internal static class BdfWriter
{
    /// <summary>The columns: those of the record, and the time of day after the time of the test.</summary>
    public static IReadOnlyList<BdfColumn> Columns { get; } =
    [
        .. ChannelTable
            .Columns.Where(column => column.Table is not null)
            .SelectMany(column =>
            {
                BdfColumn own = new(column.Table!, column.Label ?? column.Table!, column, FromStart: false);
                return column.Channel == Channel.Time
                    ? [own, new("unix_time_second", "Unix Time / s", column, FromStart: true)]
                    : new[] { own };
            }),
    ];

    /// <summary>Writes a record.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="series">The record.</param>
    /// <param name="options">When it began, and how columns are headed.</param>
    public static void Write(TextWriter writer, Series series, RunOptions options)
    {
        using CsvWriter csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (BdfColumn column in Columns)
        {
            csv.WriteField(options.Labels ? column.Label : column.Name);
        }

        csv.EndRecord();
        double start = options.Start.ToUnixTimeSeconds();
        for (int row = 0; row < series.Rows; row++)
        {
            foreach (BdfColumn column in Columns)
            {
                ChannelColumn source = column.Source;
                double value = series[source.Channel][row] * source.Factor + (column.FromStart ? start : 0.0);
                csv.WriteField(double.IsNaN(value) ? "" : value.ToString(source.Format, CultureInfo.InvariantCulture));
            }

            csv.EndRecord();
        }
    }
}
