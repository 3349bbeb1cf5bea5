using SSBms.CellModels.Input;
using SSBms.Recordings.Reading;
using SSBms.Recordings.Tables;

namespace SSBms.Recordings;

/// <summary>A table of time and stack pressure that was recorded beside a cycler: what it says between two rows goes evenly.</summary>
public sealed class PressureCourse
{
    private static readonly Dialect s_dialect = new(
        "table of pressure",
        [],
        [],
        new Dictionary<RecordedQuantity, string[]>
        {
            [RecordedQuantity.Time] = ["testtime", "totaltime", "elapsedtime", "time", "t"],
            [RecordedQuantity.Pressure] = ["stackpressure", "surfacepressure", "appliedpressure", "pressure", "p"],
        }
    );

    private readonly List<double> _seconds = [];
    private readonly List<double> _megapascal = [];

    private PressureCourse() { }

    /// <summary>How many rows it has.</summary>
    public int Rows => _seconds.Count;

    /// <summary>From when on it tells, s.</summary>
    public double First => _seconds[0];

    /// <summary>Until when it tells, s.</summary>
    public double Last => _seconds[^1];

    /// <summary>Opens a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="InputException">It cannot be read, or a row of it cannot be used; the message names file and line.</exception>
    public static PressureCourse Open(string path)
    {
        var source = new RecordingSource(path);
        string header = source.HeadText.Split('\n')[0];
        char separator = TextTable.SeparatorOf(header);
        IReadOnlyList<string> headings = TextTable.Split(header, separator);
        var choice = new ColumnChoice(source, 1, headings, ColumnMap.None);
        RecordedColumn[] columns = choice.Choose(s_dialect);
        foreach (RecordedQuantity needed in new[] { RecordedQuantity.Time, RecordedQuantity.Pressure })
        {
            if (!columns[(int)needed].Exists)
            {
                throw choice.Missing(needed);
            }
        }

        var course = new PressureCourse();
        course.Read(source, separator, headings.Count, columns);
        return course;
    }

    /// <summary>The pressure at a time, MPa; before the first row that of the first, after the last that of the last.</summary>
    /// <param name="seconds">Time of the test, s.</param>
    public double At(double seconds)
    {
        int place = _seconds.BinarySearch(seconds);
        if (place >= 0)
        {
            return _megapascal[place];
        }

        int later = ~place;
        if (later == 0 || later == _seconds.Count)
        {
            return _megapascal[later == 0 ? 0 : later - 1];
        }

        double share = (seconds - _seconds[later - 1]) / (_seconds[later] - _seconds[later - 1]);
        return _megapascal[later - 1] + share * (_megapascal[later] - _megapascal[later - 1]);
    }

    private void Read(RecordingSource source, char separator, int fields, RecordedColumn[] columns)
    {
        const int MostRows = 5_000_000;
        using var table = new TextTable(source, separator, quotes: true);
        // The row has no voltage and current, which nobody asks it for.
        var maker = new TableRow(source, columns, new NumberReader(), new Repairs());
        bool more = table.Next() && table.Next();
        while (more)
        {
            if (_seconds.Count == MostRows)
            {
                throw source.Error(table.Line, FormattableString.Invariant($"more than {MostRows} rows of pressure; expected fewer"));
            }

            if (table.FaultOfFields(fields) is { } fault)
            {
                throw source.Error(table.Line, fault);
            }

            maker.Read(table.Reader, table.Line, 0, out RecordedRow row);
            bool rises = _seconds.Count == 0 || row.Seconds > _seconds[^1];
            if (double.IsNaN(row.Megapascal) || !rises)
            {
                throw source.Error(table.Line, "no pressure, or a time not after that of the row before; expected both in every row");
            }

            _seconds.Add(row.Seconds);
            _megapascal.Add(row.Megapascal);
            more = table.Next();
        }

        if (_seconds.Count == 0)
        {
            throw source.Error(1, "no row of time and pressure follows; expected at least one");
        }
    }
}
