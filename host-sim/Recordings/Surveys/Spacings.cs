namespace SSBms.Recordings.Surveys;

/// <summary>How far rows are apart: the usual distance, and the longest ones, in a memory that does not grow with the file.</summary>
public sealed class Spacings
{
    private const int MillisecondsPerSecond = 1000;
    private const int LongestCounted = 120_000;
    private const int Kept = 5;

    /// <summary>A gap is so many times as long as the usual distance, and no less than a minute.</summary>
    private const double GapFactor = 20.0;
    private const double ShortestGap = 60.0;

    private readonly int[] _counts = new int[LongestCounted + 1];
    private readonly List<(double Seconds, long Line)> _longest = [];
    private long _total;

    /// <summary>The usual distance (median), s, up to two minutes; NaN with fewer than two times.</summary>
    public double Usual
    {
        get
        {
            long seen = 0;
            for (int i = 0; i < _counts.Length; i++)
            {
                seen += _counts[i];
                if (seen > 0 && 2 * seen >= _total)
                {
                    return Math.Max((double)i / MillisecondsPerSecond, 1.0 / MillisecondsPerSecond);
                }
            }

            return double.NaN;
        }
    }

    /// <summary>The longest gaps, with the line after which they are, the longest first.</summary>
    public IReadOnlyList<(double Seconds, long Line)> Gaps
    {
        get
        {
            double least = Math.Max(GapFactor * Usual, ShortestGap);
            return [.. _longest.Where(item => item.Seconds > least).OrderByDescending(item => item.Seconds)];
        }
    }

    /// <summary>Takes a distance; rows of one time have none.</summary>
    /// <param name="seconds">s.</param>
    /// <param name="line">Line of the earlier row.</param>
    public void Add(double seconds, long line)
    {
        if (seconds <= 0.0)
        {
            return;
        }

        _total++;
        _counts[(int)Math.Min(Math.Round(seconds * MillisecondsPerSecond), LongestCounted)]++;
        if (_longest.Count < Kept || seconds > _longest[^1].Seconds)
        {
            int place = _longest.FindIndex(item => item.Seconds < seconds);
            _longest.Insert(place < 0 ? _longest.Count : place, (seconds, line));
            if (_longest.Count > Kept)
            {
                _longest.RemoveAt(Kept);
            }
        }
    }
}
