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
            Console.Out.WriteLine($"{name, -26} {value}");
        }
    }

    /// <summary>Prints what differs.</summary>
    /// <param name="first">A profile.</param>
    /// <param name="second">Another one.</param>
    /// <returns>True when something does.</returns>
    public static bool PrintDifferences(Profile first, Profile second)
    {
        Dictionary<string, string> left = Rows(first).ToDictionary(StringComparer.Ordinal);
        Dictionary<string, string> right = Rows(second).ToDictionary(StringComparer.Ordinal);
        bool differs = false;
        foreach (string name in left.Keys.Union(right.Keys, StringComparer.Ordinal))
        {
            string before = left.GetValueOrDefault(name, "-");
            string after = right.GetValueOrDefault(name, "-");
            if (before != after)
            {
                differs = true;
                Console.Out.WriteLine($"{name, -26} {before} | {after}");
            }
        }

        return differs;
    }

    private static IEnumerable<KeyValuePair<string, string>> Rows(Profile profile)
    {
        Settings settings = profile.Settings;
        yield return new("name", profile.Name);
        yield return new("made", DateTimeOffset.FromUnixTimeSeconds(profile.Time).ToString("u", CultureInfo.InvariantCulture));
        yield return new("source", Convert.ToHexStringLower([.. Enumerable.Range(0, Profile.SourceBytes).Select(profile.Source)]));
        yield return new("kind", settings.BothElectrodesLithium ? "both electrodes are lithium" : "lithium against a cathode");
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
