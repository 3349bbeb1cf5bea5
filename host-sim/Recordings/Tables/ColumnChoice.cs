using SSBms.CellModels.Input;
using SSBms.Recordings.Reading;

namespace SSBms.Recordings.Tables;

/// <summary>Finds by its headings which column of a table is what.</summary>
internal sealed class ColumnChoice
{
    private readonly RecordingSource _source;
    private readonly long _line;
    private readonly IReadOnlyList<ColumnHeading> _headings;
    private readonly ColumnMap _map;

    /// <summary>Takes the header of a table.</summary>
    /// <param name="source">The file.</param>
    /// <param name="line">Line of the header.</param>
    /// <param name="headings">The headings.</param>
    /// <param name="map">Columns that are named by hand.</param>
    public ColumnChoice(RecordingSource source, long line, IEnumerable<string> headings, ColumnMap map)
    {
        _source = source;
        _line = line;
        _headings = [.. headings.Select(ColumnHeading.Of)];
        _map = map;
    }

    /// <summary>The kinds of tables, the most particular first.</summary>
    public static IReadOnlyList<Dialect> Dialects { get; } =
    [BatteryDataFormat.Dialect, Arbin.Dialect, Landt.Dialect, Neware.Dialect, PlainTable.Dialect];

    /// <summary>The kind whose names the headings are; null when there is none.</summary>
    public Dialect? FindDialect()
    {
        return Dialects.FirstOrDefault(dialect => dialect.Fits(_headings, IsNamed));
    }

    /// <summary>An error for headings that no kind of table fits: what is missing.</summary>
    public InputException Unknown()
    {
        RecordedQuantity[] needed = [RecordedQuantity.Time, RecordedQuantity.Voltage, RecordedQuantity.Current];
        return Missing(Array.Find(needed, quantity => !IsThere(quantity)));
    }

    /// <summary>An error that a column is missing.</summary>
    /// <param name="quantity">What it would hold.</param>
    public InputException Missing(RecordedQuantity quantity)
    {
        string example = quantity switch
        {
            RecordedQuantity.Voltage => "\"Voltage / V\"",
            RecordedQuantity.Current => "\"Current / A\"",
            RecordedQuantity.Pressure => "\"Stack Pressure / MPa\"",
            _ => "\"Test Time / s\"",
        };
        return Missing(quantity, example);
    }

    /// <summary>Chooses the columns.</summary>
    /// <param name="dialect">The kind of table.</param>
    /// <returns>A column for each quantity, by its number.</returns>
    /// <exception cref="InputException">A column is missing, is there twice, or has no unit or another one than it can have.</exception>
    public RecordedColumn[] Choose(Dialect dialect)
    {
        var columns = new RecordedColumn[(int)RecordedQuantity.Count];
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = Choose(dialect, (RecordedQuantity)i);
        }

        return columns;
    }

    private static bool IsIt(ColumnHeading heading, string written)
    {
        return string.Equals(heading.Text, written.Trim(), StringComparison.OrdinalIgnoreCase)
            || heading.Name == ColumnHeading.Plain(written);
    }

    private InputException Missing(RecordedQuantity quantity, string example)
    {
        string what = quantity.ToString().ToLowerInvariant();
        string there = string.Join(", ", _headings.Select(heading => heading.Text));
        return _source.Error(
            _line,
            $"no column of {what} among \"{there}\"; expected one such as {example}, or --column {what}=HEADING:UNIT"
        );
    }

    private bool IsNamed(RecordedQuantity quantity)
    {
        return _map.Find(quantity) is { } mapped && _headings.Any(heading => IsIt(heading, mapped.Heading));
    }

    private bool IsThere(RecordedQuantity quantity)
    {
        return IsNamed(quantity)
            || Dialects.Any(dialect => dialect.Names(quantity).Any(name => _headings.Any(heading => heading.Name == name)));
    }

    private RecordedColumn Choose(Dialect dialect, RecordedQuantity quantity)
    {
        if (_map.Find(quantity) is { } mapped)
        {
            int place = Find(heading => IsIt(heading, mapped.Heading));
            return place >= 0 ? Column(quantity, place, mapped.Unit) : throw Missing(quantity, $"\"{mapped.Heading}\"");
        }

        foreach (string name in dialect.Names(quantity))
        {
            int place = Find(heading => heading.Name == name);
            if (place >= 0)
            {
                RequireOne(quantity, name, place);
                return Column(quantity, place, null);
            }
        }

        return RecordedColumn.None;
    }

    private int Find(Func<ColumnHeading, bool> isIt)
    {
        for (int i = 0; i < _headings.Count; i++)
        {
            if (isIt(_headings[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private void RequireOne(RecordedQuantity quantity, string name, int place)
    {
        ColumnHeading? other = _headings.Skip(place + 1).FirstOrDefault(heading => heading.Name == name);
        if (other is not null)
        {
            throw _source.Error(
                _line,
                $"both \"{_headings[place].Text}\" and \"{other.Text}\" are columns of {quantity.ToString().ToLowerInvariant()}; expected one, or --column {quantity.ToString().ToLowerInvariant()}=HEADING"
            );
        }
    }

    private RecordedColumn Column(RecordedQuantity quantity, int place, string? unit)
    {
        ColumnHeading heading = _headings[place];
        if (!UnitTable.HasUnit(quantity))
        {
            return new RecordedColumn(place, heading.Text, 1.0, 0.0, false);
        }

        string written = unit ?? heading.Unit;
        bool time = quantity is RecordedQuantity.Time or RecordedQuantity.StepTime;
        if (time && (written.Contains(':', StringComparison.Ordinal) || written.Length == 0))
        {
            return new RecordedColumn(place, heading.Text, double.NaN, 0.0, true);
        }

        return UnitTable.Of(quantity, written) is var (factor, offset)
            ? new RecordedColumn(place, heading.Text, factor, offset, false)
            : throw _source.Error(
                _line,
                $"column \"{heading.Text}\" of {quantity.ToString().ToLowerInvariant()} has {(written.Length == 0 ? "no unit" : $"the unit \"{written}\"")}; expected {UnitTable.Examples(quantity)}, in the heading or with --column {quantity.ToString().ToLowerInvariant()}=\"{heading.Text}\":UNIT"
            );
    }
}
