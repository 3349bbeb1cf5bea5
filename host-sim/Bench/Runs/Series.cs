namespace SSBms.Bench.Runs;

/// <summary>The record of a run: rows of all channels; NaN where a channel was not known.</summary>
public sealed class Series
{
    private readonly List<double>[] _columns = new List<double>[(int)Channel.Count];

    /// <summary>An empty record.</summary>
    public Series()
    {
        for (int i = 0; i < _columns.Length; i++)
        {
            _columns[i] = [];
        }
    }

    /// <summary>How many rows there are.</summary>
    public int Rows => _columns[0].Count;

    /// <summary>A column.</summary>
    /// <param name="channel">Which.</param>
    public IReadOnlyList<double> this[Channel channel] => _columns[(int)channel];

    /// <summary>Appends a row.</summary>
    /// <param name="row">One value for each channel.</param>
    public void Add(ReadOnlySpan<double> row)
    {
        for (int i = 0; i < _columns.Length; i++)
        {
            _columns[i].Add(row[i]);
        }
    }
}
