namespace SSBms.Cli.Output;

/// <summary>A line in which two profiles differ.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Before">What the first profile says; "-" where it says nothing.</param>
/// <param name="After">What the second one says.</param>
public sealed record ProfileDifference(string Name, string Before, string After)
{
    private const string Nothing = "-";

    /// <summary>All lines that differ, in the order of the first profile.</summary>
    /// <param name="first">The lines of a profile.</param>
    /// <param name="second">Those of another one.</param>
    internal static IReadOnlyList<ProfileDifference> Between(
        IEnumerable<KeyValuePair<string, string>> first,
        IEnumerable<KeyValuePair<string, string>> second
    )
    {
        Dictionary<string, string> left = first.ToDictionary(StringComparer.Ordinal);
        Dictionary<string, string> right = second.ToDictionary(StringComparer.Ordinal);
        return
        [
            .. left
                .Keys.Union(right.Keys, StringComparer.Ordinal)
                .Select(name => new ProfileDifference(name, left.GetValueOrDefault(name, Nothing), right.GetValueOrDefault(name, Nothing)))
                .Where(one => one.Before != one.After),
        ];
    }
}
