using System.Text;
using CsvHelper;
using SSBms.CellModels.Input;
using SSBms.Recordings.Reading;

namespace SSBms.Recordings.Tables;

/// <summary>A recording that is a table of text: separated by commas, semicolons or tabs, with a header that names the columns.</summary>
internal sealed class DelimitedTable : Recording
{
    private const int MostLinesBefore = 200;

    private readonly RecordingSource _source;
    private readonly RecordedColumn[] _columns;
    private readonly char _separator;
    private readonly int _headerLine;
    private readonly byte[] _header;
    private readonly int _fields;

    /// <summary>Looks for the header.</summary>
    /// <param name="source">The file.</param>
    /// <param name="map">Columns that are named by hand.</param>
    /// <exception cref="InputException">It has no header that names time, voltage and current.</exception>
    public DelimitedTable(RecordingSource source, ColumnMap map)
    {
        _source = source;
        string[] lines = source.HeadText.Split('\n');
        (int place, ColumnChoice choice, Dialect dialect) = FindHeader(source, lines, map);
        _separator = TextTable.SeparatorOf(lines[place]);
        _columns = choice.Choose(dialect);
        _headerLine = place + 1;
        _header = source.Encoding.GetBytes(lines[place].Trim('\r', '\uFEFF'));
        _fields = TextTable.Split(lines[place], _separator).Count;
        Format = $"{dialect.Name}, separated by {TextTable.Word(_separator)}";
        Columns = Describe(_columns);
    }

    /// <inheritdoc/>
    public override string Format { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns { get; }

    /// <inheritdoc/>
    public override IEnumerable<RecordedRow> Read(Repairs repairs)
    {
        ArgumentNullException.ThrowIfNull(repairs);
        using var table = new TextTable(_source, _separator, quotes: true);
        var maker = new TableRow(_source, _columns, new NumberReader(), repairs);
        var gate = new RowGate(_source, repairs);
        RecordedRow last = default;
        bool more = table.Next();
        while (more && table.Line <= _headerLine)
        {
            more = table.Next();
        }

        while (more)
        {
            long line = table.Line;
            if (table.Reader.RawRecord.SequenceEqual(_header))
            {
                repairs.Note(Repair.HeaderAgain, line);
                more = table.Next();
                continue;
            }

            if (table.FaultOfFields(_fields) is { } fault)
            {
                more = table.Next();
                if (more)
                {
                    throw _source.Error(line, fault);
                }

                repairs.Note(Repair.LastLineCut, line);
                break;
            }

            bool usable = maker.Read(table.Reader, line, 0, out RecordedRow row) && gate.Pass(row);
            more = table.Next();
            if (usable && !more && table.IsOpen && maker.LastColumn == _fields - 1)
            {
                // Who can tell whether more digits were to come?
                repairs.Note(Repair.LastLineOpen, line);
                usable = false;
            }

            if (usable)
            {
                last = row;
                yield return row;
            }
        }

        if (last.Line == 0)
        {
            throw _source.Error(_headerLine, "no row of time, voltage and current follows; expected at least one");
        }
    }

    private static (int Place, ColumnChoice Choice, Dialect Dialect) FindHeader(RecordingSource source, string[] lines, ColumnMap map)
    {
        ColumnChoice? likely = null;
        for (int i = 0; i < Math.Min(lines.Length, MostLinesBefore); i++)
        {
            IReadOnlyList<string> fields = TextTable.Split(lines[i], TextTable.SeparatorOf(lines[i]));
            if (fields.Count < 2)
            {
                continue;
            }

            var choice = new ColumnChoice(source, i + 1, fields, map);
            if (choice.FindDialect() is { } dialect)
            {
                return (i, choice, dialect);
            }

            likely ??= choice;
        }

        throw likely?.Unknown()
            ?? source.Error(1, "no table stands here; expected a header that names time, voltage and current, and rows below it");
    }
}
