using System.Globalization;

namespace SSBms.Recordings;

/// <summary>What was helped while a file was read: how often, and where first. Nothing is helped silently.</summary>
public sealed class Repairs
{
    private readonly SortedDictionary<Repair, (long Count, long First)> _made = [];

    /// <summary>How often something was helped.</summary>
    /// <param name="repair">What.</param>
    public long Of(Repair repair)
    {
        return _made.TryGetValue(repair, out (long Count, long First) made) ? made.Count : 0;
    }

    /// <summary>A sentence for each kind that there was.</summary>
    public IReadOnlyList<string> Sentences => [.. _made.Select(item => Sentence(item.Key, item.Value.Count, item.Value.First))];

    /// <summary>Notes one.</summary>
    /// <param name="repair">What was helped.</param>
    /// <param name="line">Where.</param>
    public void Note(Repair repair, long line)
    {
        _made[repair] = _made.TryGetValue(repair, out (long Count, long First) made) ? (made.Count + 1, made.First) : (1, line);
    }

    private static string Sentence(Repair repair, long count, long first)
    {
        string rows = count == 1 ? "1 row" : count.ToString("N0", CultureInfo.InvariantCulture) + " rows";
        string from = string.Create(CultureInfo.InvariantCulture, $"{(count == 1 ? "" : "first ")}line {first}");
        return repair switch
        {
            Repair.LastLineCut => $"the last line ({from}) is cut off and was left out",
            Repair.LastLineOpen => $"nothing ends the last line ({from}), so its last number may be cut: it was left out",
            Repair.WithoutValue => $"{rows} without voltage or current left out ({from})",
            Repair.SameTime => $"{rows} with the time of the row before: taken as changes at once ({from})",
            Repair.SignFromStep => $"{rows} of discharge written without sign: taken as negative ({from})",
            Repair.StepTimesAdded => string.Create(
                CultureInfo.InvariantCulture,
                $"the time begins anew with each step: {count + 1} steps put one after the other ({from})"
            ),
            Repair.SpectrumRow => $"{rows} of impedance spectra left out ({from})",
            Repair.HeaderAgain => string.Create(CultureInfo.InvariantCulture, $"the header stands there {count} more times ({from})"),
            _ => $"no current is recorded: {rows} of a cell at rest taken as zero ({from})",
        };
    }
}
