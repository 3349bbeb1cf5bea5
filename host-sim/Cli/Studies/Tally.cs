namespace SSBms.Cli.Studies;

/// <summary>How often each word stands in a column.</summary>
public static class Tally
{
    /// <summary>Counts.</summary>
    /// <param name="words">The column; null where a row has none.</param>
    /// <returns>The words, the most frequent first and equally frequent ones by the alphabet.</returns>
    public static IReadOnlyList<(string Word, int Count)> Of(IEnumerable<string?> words)
    {
        return
        [
            .. words
                .OfType<string>()
                .GroupBy(word => word, StringComparer.Ordinal)
                .Select(group => (Word: group.Key, Count: group.Count()))
                .OrderByDescending(entry => entry.Count)
                .ThenBy(entry => entry.Word, StringComparer.Ordinal),
        ];
    }
}
