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
        compare recorded bits do not count. Of the others those are asked that pass the place, the quick ones before the slow, and as many as
        together pass 300 million places: nearly all, but the longest. Mutants that no test could notice are listed with the reason in
        [equivalents.txt](../tools/Mutants/equivalents.txt). Written by

            dotnet run -c Release --project tools/Mutants -- --write

        which replaces the rows of the files it is given and lets the others stand. The last column tells which text of a file was measured: the
        beginning of its `sha256sum`. Where the file has another one by now, the row is of an older text. A file without a row was not measured.
        With `--tests` fewer tests are asked, and a row then says at least so many.

        """;

    private static readonly string[] s_rooms = ["firmware/Control", "firmware/Drivers", "firmware/Runtime"];

    /// <summary>Writes it: the rows of some files anew, those of others as they stand there.</summary>
    /// <param name="root">Root of the repository.</param>
    /// <param name="measured">The files that were tried, each with all its mutants.</param>
    public static void Write(string root, IReadOnlyList<FileTally> measured)
    {
        string path = Path.Combine(root, FileName);
        HashSet<string> names = [.. measured.Select(file => file.Name)];
        FileTally[] all =
        [
            .. Standing(path)
                .Where(file => !names.Contains(file.Name) && File.Exists(Path.Combine(root, file.Name)))
                .Concat(measured)
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];
        StringBuilder page = new StringBuilder(Introduction).AppendLine();
        FileTally[] rooms = [.. s_rooms.Select(room => Tally.Sum(room, all.Where(file => IsIn(room, file))))];
        Table(page, [.. rooms, Tally.Sum("all", all)], "");
        for (int i = 0; i < rooms.Length; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {rooms[i].Name}\n\n");
            Table(page, [.. all.Where(file => IsIn(s_rooms[i], file))], s_rooms[i] + "/");
        }

        File.WriteAllText(path, page.ToString());
    }

    /// <summary>The rows of files that stand on the page.</summary>
    private static IEnumerable<FileTally> Standing(string path)
    {
        string room = "";
        foreach (string line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            room = line.StartsWith("## ", StringComparison.Ordinal) ? line[3..] : room;
            string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
            if (room.Length > 0 && cells.Length > 7 && int.TryParse(cells[2], CultureInfo.InvariantCulture, out int mutants))
            {
                yield return new FileTally(
                    $"{room}/{cells[1]}",
                    mutants,
                    int.Parse(cells[3], CultureInfo.InvariantCulture),
                    int.Parse(cells[4], CultureInfo.InvariantCulture),
                    cells[7]
                );
            }
        }
    }

    private static bool IsIn(string room, FileTally file)
    {
        return file.Name.StartsWith(room + "/", StringComparison.Ordinal);
    }

    private static void Table(StringBuilder page, IEnumerable<FileTally> rows, string prefix)
    {
        page.Append("| | mutants | noticed | equivalent | left | noticed of the rest | text |\n|---|---|---|---|---|---|---|\n");
        foreach (FileTally row in rows)
        {
            string name = row.Name[prefix.Length..];
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | {row.Mutants} | {row.Noticed} | {row.Equivalent} | {row.Left} | {row.Share:0.0} % | {row.Source} |\n"
            );
        }
    }
}
