namespace SSBms.Cli.Studies;

/// <summary>
/// Which rows of a long table a page carries: one of every so many, at a place that follows no pattern, since the rows of a grid
/// repeat and every tenth of them could be the same point again and again.
/// </summary>
public sealed class RowSample
{
    /// <summary>A page has no more rows than this.</summary>
    public const int Most = 20_000;

    /// <summary>Chooses rows.</summary>
    /// <param name="rows">How many there are.</param>
    public RowSample(int rows)
    {
        Every = Math.Max(1, (rows + Most - 1) / Most);
        var chosen = new List<int>();
        for (int first = 0; first < rows; first += Every)
        {
            int length = Math.Min(Every, rows - first);
            chosen.Add(first + (int)(Scattered((ulong)first) % (ulong)length));
        }

        Rows = chosen;
    }

    /// <summary>One of so many rows is carried; 1 for all of them.</summary>
    public int Every { get; }

    /// <summary>The rows, rising.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>A number that looks like chance and is always the same (SplitMix64).</summary>
    private static ulong Scattered(ulong number)
    {
        unchecked
        {
            ulong mixed = number + 0x9E3779B97F4A7C15UL;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
