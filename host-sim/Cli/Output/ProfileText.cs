using System.Globalization;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Cli.Output;

/// <summary>A profile on screen.</summary>
public static class ProfileText
{
    /// <summary>Prints every number.</summary>
    /// <param name="profile">The profile.</param>
    public static void Print(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{profile.Name} {profile.Hash:X8}"));
        foreach ((string name, string value) in Rows(profile))
        {
            Console.Out.WriteLine($"{name, -36} {value}");
        }
    }

    /// <summary>Prints what differs.</summary>
    /// <param name="first">A profile.</param>
    /// <param name="second">Another one.</param>
    /// <returns>True when something does.</returns>
    public static bool PrintDifferences(Profile first, Profile second)
    {
        IReadOnlyList<ProfileDifference> all = ProfileDifference.Between(Rows(first), Rows(second));
        foreach (ProfileDifference one in all)
        {
            Console.Out.WriteLine($"{one.Name, -36} {one.Before} | {one.After}");
        }

        return all.Count > 0;
    }

    /// <summary>What differs in what is guarded: names, dates and sources aside.</summary>
    /// <param name="first">A profile.</param>
    /// <param name="second">Another one.</param>
    public static IReadOnlyList<ProfileDifference> GuardDifferences(Profile first, Profile second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return ProfileDifference.Between(GuardRows(first), GuardRows(second));
    }

    /// <summary>What kind of cell a profile guards.</summary>
    /// <param name="profile">The profile.</param>
    public static string Kind(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile.Settings.BothElectrodesLithium ? "both electrodes are lithium" : "lithium against a cathode";
    }

    /// <summary>When a profile was made.</summary>
    /// <param name="profile">The profile.</param>
    public static string Made(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return DateTimeOffset.FromUnixTimeSeconds(profile.Time).ToString("u", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<KeyValuePair<string, string>> Rows(Profile profile)
    {
        yield return new("name", profile.Name);
        yield return new("made", Made(profile));
        yield return new("source", Convert.ToHexStringLower([.. Enumerable.Range(0, Profile.SourceBytes).Select(profile.Source)]));
        foreach (KeyValuePair<string, string> row in GuardRows(profile))
        {
            yield return row;
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> GuardRows(Profile profile)
    {
        Settings settings = profile.Settings;
        yield return new("kind", Kind(profile));
        foreach (SettingRow row in SettingTable.Rows())
        {
            string unit = row.Unit == "1" ? "" : " " + row.Unit;
            yield return new(row.Name, Text($"{settings.Get(row.Setting):R}") + unit);
        }

        foreach (
            KeyValuePair<string, string> line in Table("plating_ccd", settings.PlatingCcd)
                .Concat(Table("stripping_ccd", settings.StrippingCcd))
        )
        {
            yield return line;
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Table(string name, LimitTable? table)
    {
        for (int i = 0; table is not null && i < table.Temperatures; i++)
        {
            int row = i;
            IEnumerable<string> values = Enumerable
                .Range(0, table.Pressures)
                .Select(column => Text($"{table.Value(row * table.Pressures + column):G6} at {table.Megapascal(column):G6} MPa"));
            yield return new(Text($"{name} {table.Celsius(i):G6} degC"), string.Join(", ", values) + " (mA/cm2)");
        }
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }
}
