using SSBms.Recordings;

namespace SSBms.Cli.Comparisons;

/// <summary>
/// Keeps what a plot needs of a record of any length, in a memory that does not grow: of as many stretches as there is room for the extreme
/// rows, so that no peak is lost. When there are too many, each is joined with its neighbour.
/// </summary>
internal sealed class CourseThinning
{
    /// <summary>Even, so that all have a neighbour.</summary>
    private const int MostStretches = 1200;

    private readonly List<Stretch> _stretches = [];
    private long _rowsInStretch = 1;
    private long _rowsInLast;
    private RecordedRow _first;
    private RecordedRow _last;

    /// <summary>The rows that were kept, the first and the last of all among them.</summary>
    public IReadOnlyList<RecordedRow> Rows =>
        [.. _stretches.SelectMany(stretch => stretch.Rows).Prepend(_first).Append(_last).DistinctBy(row => row.Line)];

    /// <summary>Takes the next row.</summary>
    /// <param name="row">The row.</param>
    public void Add(RecordedRow row)
    {
        _last = row;
        if (_stretches.Count == 0)
        {
            _first = row;
        }
        else if (_rowsInLast < _rowsInStretch)
        {
            _stretches[^1].Add(row);
            _rowsInLast++;
            return;
        }
        else if (_stretches.Count == MostStretches)
        {
            Halve();
        }

        _stretches.Add(new Stretch(row));
        _rowsInLast = 1;
    }

    private void Halve()
    {
        for (int i = 0; i < MostStretches / 2; i++)
        {
            _stretches[2 * i].Join(_stretches[2 * i + 1]);
            _stretches[i] = _stretches[2 * i];
        }

        _stretches.RemoveRange(MostStretches / 2, MostStretches / 2);
        _rowsInStretch *= 2;
    }
}
