using SSBms.Recordings;

namespace SSBms.Cli.Comparisons;

/// <summary>Neighbouring rows of a record, of which those stay that have the least and most voltage, current and stack pressure.</summary>
internal sealed class Stretch
{
    private static readonly Func<RecordedRow, double>[] s_watched = [row => row.Voltage, row => row.Current, row => row.Megapascal];

    private readonly RecordedRow[] _least = new RecordedRow[s_watched.Length];
    private readonly RecordedRow[] _most = new RecordedRow[s_watched.Length];

    /// <summary>Begins with a row.</summary>
    /// <param name="first">The row.</param>
    public Stretch(in RecordedRow first)
    {
        Array.Fill(_least, first);
        Array.Fill(_most, first);
    }

    /// <summary>The rows that stay, in their order.</summary>
    public IEnumerable<RecordedRow> Rows => _least.Concat(_most).DistinctBy(row => row.Line).OrderBy(row => row.Line);

    /// <summary>Takes the next row.</summary>
    /// <param name="row">The row.</param>
    public void Add(in RecordedRow row)
    {
        for (int i = 0; i < s_watched.Length; i++)
        {
            double value = s_watched[i](row);

            // What is not known gives way to what is.
            if (value < s_watched[i](_least[i]) || double.IsNaN(s_watched[i](_least[i])))
            {
                _least[i] = row;
            }

            if (value > s_watched[i](_most[i]) || double.IsNaN(s_watched[i](_most[i])))
            {
                _most[i] = row;
            }
        }
    }

    /// <summary>Takes the rows that stay of the stretch behind this one.</summary>
    /// <param name="next">That stretch.</param>
    public void Join(Stretch next)
    {
        foreach (RecordedRow row in next.Rows)
        {
            Add(row);
        }
    }
}
