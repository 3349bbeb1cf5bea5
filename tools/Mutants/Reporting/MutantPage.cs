using System.Globalization;
using System.Text;

namespace SSBms.Mutants.Reporting;

/// <summary>The page with the figures of every file.</summary>
internal static class MutantPage
{
    /// <summary>Where it stands.</summary>
    public const string FileName = "docs/mutants.md";

    private const string Introduction = """
        # Mutants

        What the tests notice when the firmware is changed in one place: a bound moved by one, a condition that always or never holds, an
        operation turned into its opposite, a constant changed, a call or an assignment left out, another value returned. Tests that only
        compare recorded bits do not count. Those that no test could notice are listed with the reason in
        [equivalents.txt](../tools/Mutants/equivalents.txt). Written by

            dotnet run -c Release --project tools/Mutants -- --write

        """;

    private static readonly string[] s_rooms = ["firmware/Control", "firmware/Drivers", "firmware/Runtime"];

    /// <summary>Writes it.</summary>
    /// <param name="root">Root of the repository.</param>
    /// <param name="tally">Of all files.</param>
    public static void Write(string root, Tally tally)
    {
        StringBuilder page = new StringBuilder(Introduction).AppendLine();
        FileTally[] rooms = [.. s_rooms.Select(room => Tally.Sum(room, tally.Files.Where(file => IsIn(room, file))))];
        Table(page, [.. rooms, Tally.Sum("all", tally.Files)], "");
        for (int i = 0; i < rooms.Length; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {rooms[i].Name}\n\n");
            Table(page, [.. tally.Files.Where(file => IsIn(s_rooms[i], file))], s_rooms[i] + "/");
        }

        File.WriteAllText(Path.Combine(root, FileName), page.ToString());
    }

    private static bool IsIn(string room, FileTally file)
    {
        return file.Name.StartsWith(room + "/", StringComparison.Ordinal);
    }

    private static void Table(StringBuilder page, IEnumerable<FileTally> rows, string prefix)
    {
        page.Append("| | mutants | noticed | equivalent | left | noticed of the rest |\n|---|---|---|---|---|---|\n");
        foreach (FileTally row in rows)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {row.Name[prefix.Length..]} | {row.Mutants} | {row.Noticed} | {row.Equivalent} | {row.Left} | {row.Share:0.0} % |\n"
            );
        }
    }
}
