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
    private static readonly BdfColumn[] s_columns =
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

    /// <summary>The columns of a record: its channels, those left out that its board does not have, and the time of day after that of the test.</summary>
    /// <param name="series">The record.</param>
    public static IReadOnlyList<BdfColumn> Columns(Series series)
    {
        return
        [
            .. s_columns.Where(column => !column.Source.MayBeAbsent || series[column.Source.Channel].Any(value => !double.IsNaN(value))),
        ];
    }

    /// <summary>Writes a record.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="series">The record.</param>
    /// <param name="options">When it began, and how columns are headed.</param>
    public static void Write(TextWriter writer, Series series, RunOptions options)
    {
        IReadOnlyList<BdfColumn> columns = Columns(series);
        using CsvWriter csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (BdfColumn column in columns)
        {
            csv.WriteField(options.Labels ? column.Label : column.Name);
        }

        csv.EndRecord();
        double start = options.Start.ToUnixTimeSeconds();
        for (int row = 0; row < series.Rows; row++)
        {
            foreach (BdfColumn column in columns)
            {
                ChannelColumn source = column.Source;
                double value = series[source.Channel][row] * source.Factor + (column.FromStart ? start : 0.0);
                csv.WriteField(double.IsNaN(value) ? "" : value.ToString(source.Format, CultureInfo.InvariantCulture));
            }

            csv.EndRecord();
        }
    }
}
