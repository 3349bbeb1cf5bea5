using System.Text;
using SSBms.CellModels.Input;
using SSBms.Recordings.Reading;
using SSBms.Recordings.Tables;

namespace SSBms.Recordings.EcLab;

/// <summary>A text file of BioLogic's EC-Lab: one header and its rows, or several of them one after the other.</summary>
internal sealed class EcLabRecording : Recording
{
    private const char Tab = '\t';

    private readonly RecordingSource _source;
    private readonly ColumnMap _map;
    private readonly EcLabHeader _first;

    /// <summary>Reads the first header.</summary>
    /// <param name="source">The file.</param>
    /// <param name="map">Columns that are named by hand.</param>
    /// <exception cref="InputException">The header is cut, or names no time and voltage.</exception>
    public EcLabRecording(RecordingSource source, ColumnMap map)
    {
        _source = source;
        _map = map;
        _first = HeaderAt(source, source.HeadText.Split('\n'), 0);
        RecordedColumn[] columns = Choose(_first, _first.Lines);
        Columns = Describe(columns);
        CurrentIsMean = columns[(int)RecordedQuantity.Current].Heading.StartsWith('<');
    }

    /// <inheritdoc/>
    public override string Format => EcLabTable.Dialect.Name;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns { get; }

    /// <inheritdoc/>
    public override bool CurrentIsMean { get; }

    /// <inheritdoc/>
    public override double Area => _first.GivenArea;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Notes =>
        [
            $"technique: {string.Join(", ", _first.Techniques)}",
            .. _first.SetCurrents.Count > 0 ? [$"currents that were set: {string.Join("; ", _first.SetCurrents)}"] : Array.Empty<string>(),
            .. _first.HasNobodysArea ? ["area: EC-Lab's own 0.001 cm², so nobody gave one"] : Array.Empty<string>(),
        ];

    /// <summary>Reads a header out of lines.</summary>
    /// <param name="source">The file.</param>
    /// <param name="lines">Lines of it.</param>
    /// <param name="start">Which of them is the first of the header.</param>
    /// <exception cref="InputException">It is cut.</exception>
    internal static EcLabHeader HeaderAt(RecordingSource source, string[] lines, int start)
    {
        int count = start + 1 < lines.Length ? EcLabHeader.LengthOf(source, start + 2, lines[start + 1]) : int.MaxValue;
        return lines.Length - start >= count ? EcLabHeader.Of(lines[start..(start + count)]) : throw Cut(source, start + 1);
    }

    /// <inheritdoc/>
    public override IEnumerable<RecordedRow> Read(Repairs repairs)
    {
        ArgumentNullException.ThrowIfNull(repairs);
        using var table = new TextTable(_source, Tab, quotes: false);
        var numbers = new NumberReader();
        var gate = new RowGate(_source, repairs);
        EcLabHeader header = _first;
        TableRow? maker = null;
        long point = 0;
        long rows = 0;
        bool more = table.Next();
        while (more)
        {
            long line = table.Line;
            if (maker is null || IsFirstLine(table.Reader.RawRecord))
            {
                header = NextHeader(table, out more);
                maker = new TableRow(_source, Choose(header, line + header.Lines - 1), numbers, repairs);
                point = 0;
                continue;
            }

            if (table.FaultOfFields(header.Headings.Count) is { } fault)
            {
                more = table.Next();
                if (more)
                {
                    throw _source.Error(line, fault);
                }

                repairs.Note(Repair.LastLineCut, line);
                break;
            }

            bool usable = maker.Read(table.Reader, line, header.LoopOf(point), out RecordedRow row) && gate.Pass(row);
            more = table.Next();
            point++;
            if (usable && !more && table.IsOpen && maker.LastColumn == header.Headings.Count - 1)
            {
                repairs.Note(Repair.LastLineOpen, line);
                usable = false;
            }

            if (usable)
            {
                rows++;
                yield return row;
            }
        }

        if (rows == 0)
        {
            throw _source.Error(
                _first.Lines,
                repairs.Of(Repair.SpectrumRow) > 0
                    ? "is an impedance spectrum and no recording over time; ssbms eis --fit reads it"
                    : "no row of time and voltage follows the header; expected at least one"
            );
        }
    }

    private static bool IsFirstLine(ReadOnlySpan<byte> line)
    {
        return line.Length > 2 && line[0] is (byte)'E' or (byte)'B' && line[2..].StartsWith("-Lab ASCII FILE"u8);
    }

    /// <summary>Reads a header where the table is; the table then stands at the first row below it.</summary>
    private EcLabHeader NextHeader(TextTable table, out bool more)
    {
        long start = table.Line;
        long count = long.MaxValue;
        List<string> lines = [Encoding.UTF8.GetString(table.Reader.RawRecord)];
        more = table.Next();
        while (more && table.Line - start < count)
        {
            while (lines.Count < table.Line - start)
            {
                lines.Add("");
            }

            lines.Add(Encoding.UTF8.GetString(table.Reader.RawRecord));
            count = count == long.MaxValue ? EcLabHeader.LengthOf(_source, start + 1, lines[1]) : count;
            more = table.Next();
        }

        return lines.Count == count ? EcLabHeader.Of(lines) : throw Cut(_source, start);
    }

    private static InputException Cut(RecordingSource source, long line)
    {
        return source.Error(line, "the header is cut off; expected as many lines as its second one says");
    }

    private RecordedColumn[] Choose(EcLabHeader header, long line)
    {
        var choice = new ColumnChoice(_source, line, header.Headings, _map);
        RecordedColumn[] columns = choice.Choose(EcLabTable.Dialect);
        RecordedQuantity[] needed = header.IsRest
            ? [RecordedQuantity.Time, RecordedQuantity.Voltage]
            : [RecordedQuantity.Time, RecordedQuantity.Voltage, RecordedQuantity.Current];
        foreach (RecordedQuantity quantity in needed)
        {
            if (!columns[(int)quantity].Exists)
            {
                throw choice.Missing(quantity);
            }
        }

        return columns;
    }
}
