using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Experiments;

/// <summary>
/// Reads a current profile: a table with a header that names time and current with their units, such as
/// <c>time [s],current [mA]</c>, or the two columns of a Battery Data Format table. Other columns are left alone.
/// </summary>
public sealed partial class DriveReader
{
    private const int MostRows = 1_000_000;
    private const int LongestRow = 100_000;
    private const double Microsecond = 1e-6;

    private readonly string _name;
    private readonly string _path;
    private readonly List<double> _seconds = [];
    private readonly List<double> _values = [];
    private double? _first;

    private DriveReader(string name, string path)
    {
        _name = name;
        _path = path;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="place">Where it is named.</param>
    /// <param name="name">The file, from where the experiment is.</param>
    /// <param name="files">Reads it.</param>
    /// <exception cref="InputException">It cannot be read, or a row of it cannot be used; the row is named.</exception>
    public static DriveProfile Read(InputNode place, string name, SourceFiles files)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(files);
        string text;
        try
        {
            text = files.Read(name, "a table of time and current");
        }
        catch (InputException error)
        {
            throw place.Error(error.Message);
        }

        return files.Once("drive " + name, () => new DriveReader(name, files.PathOf(name)).Read(text));
    }

    private DriveProfile Read(string text)
    {
        string header = text[..Math.Max(text.IndexOf('\n', StringComparison.Ordinal), 0)];
        var options = new CsvReaderOptions
        {
            Separator =
                header.Contains(';', StringComparison.Ordinal) ? ';'
                : header.Contains('\t', StringComparison.Ordinal) ? '\t'
                : ',',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            SkipEmptyLines = true,
            MaxRecordSize = LongestRow,
            MalformedData = CsvMalformedDataHandling.Throw,
        };
        try
        {
            using CsvReader table = CsvReader.Create(new StringReader(text), options, leaveOpen: false);
            return Read(table);
        }
        catch (CsvFormatException error)
        {
            throw Error(Math.Max(error.LineNumber, 1), $"not readable as a table: {error.Message}");
        }
    }

    private DriveProfile Read(CsvReader table)
    {
        (int time, double second, _) = Column(table.Headers, "time", Dimension.Time);
        (int current, double scale, AmountUnit unit) = Column(table.Headers, "current", Dimension.Current);
        long line = 1;
        while (table.Read())
        {
            line = table.LineNumber;
            Add(table, (time, second), (current, scale), unit);
        }

        return _seconds.Count >= 2 && _seconds[^1] > 0.0
            ? new DriveProfile(_name, _seconds, _values, unit)
            : throw Error(line, "expected two rows or more, at more than one time");
    }

    private void Add(CsvReader table, (int Column, double Scale) time, (int Column, double Scale) current, AmountUnit unit)
    {
        long line = table.LineNumber;
        if (table.FieldCount != table.Headers.Count)
        {
            throw Error(line, $"{table.FieldCount} values; expected {table.Headers.Count} as in the header, and decimal points");
        }

        double seconds = Number(table, time.Column, line) * time.Scale;
        double value = Number(table, current.Column, line) * current.Scale;
        _first ??= seconds;
        seconds -= _first.Value;
        double last = _seconds.Count == 0 ? 0.0 : _seconds[^1];
        if (seconds < last)
        {
            throw Error(line, $"time \"{table.GetString(time.Column)}\" goes backwards; expected no less than in the row before");
        }

        if (seconds > last && seconds - last < Microsecond)
        {
            throw Error(line, $"time \"{table.GetString(time.Column)}\" is less than a microsecond after the row before");
        }

        QuantityRange range = unit switch
        {
            AmountUnit.Ampere => Ranges.Current,
            AmountUnit.Density => Ranges.Density,
            _ => Ranges.Rate,
        };
        if (Math.Abs(value) > range.High || seconds > Ranges.Time.High)
        {
            string most = Math.Abs(value) > range.High ? range.Text + " in either direction" : Ranges.Time.Text;
            throw Error(line, $"\"{table.GetString(time.Column)}, {table.GetString(current.Column)}\" is out of range; expected {most}");
        }

        if (_seconds.Count == MostRows)
        {
            throw Error(line, $"more than {MostRows} rows");
        }

        _seconds.Add(seconds);
        _values.Add(value);
    }

    private double Number(CsvReader table, int column, long line)
    {
        string text = table.GetString(column);
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
        {
            throw Error(line, $"\"{text}\" in column {column + 1}; {DecimalComma.Problem(text) ?? "expected a finite number"}");
        }

        return value;
    }

    /// <summary>Finds a column and the unit in its name.</summary>
    private (int Column, double Scale, AmountUnit Unit) Column(IReadOnlyList<string> header, string what, Dimension dimension)
    {
        for (int i = 0; i < header.Count; i++)
        {
            Match match = Header().Match(header[i].Replace('_', ' '));
            if (!match.Success || !match.Groups["what"].Value.Contains(what, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            string unit = match.Groups["unit"].Value;
            if (unit == "C" && dimension == Dimension.Current)
            {
                return (i, 1.0, AmountUnit.Rate);
            }

            unit = unit.Equals("ampere", StringComparison.OrdinalIgnoreCase) ? "A" : unit;
            bool read = Measure.TryParse("1 " + unit, out Measure measure);
            if (read && measure.Dimension == dimension)
            {
                return (i, measure.Value, AmountUnit.Ampere);
            }

            if (read && measure.Dimension == Dimension.CurrentDensity && dimension == Dimension.Current)
            {
                return (i, measure.Value, AmountUnit.Density);
            }

            throw Error(1, $"column \"{header[i]}\"; expected a unit such as {(what == "time" ? "s, min or h" : "mA, mA/cm2 or C")}");
        }

        throw Error(1, $"no column \"{what}\" with its unit; expected a header such as \"time [s],current [mA]\"");
    }

    private InputException Error(long line, string message)
    {
        return new InputException(_path, line, message);
    }

    [GeneratedRegex(
        @"^(?<what>(test )?time|(applied )?current( density)?)\s*[\[(/ ]\s*(?<unit>[^\])]+?)\s*[\])]?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        60_000
    )]
    private static partial Regex Header();
}
