using SSBms.Tests;

namespace SSBms.Boards.Tests;

/// <summary>The pages and pictures of the repository these tests were built in.</summary>
internal static class RepositoryFiles
{
    public static string Root => Repository.Root;

    public static string Read(string path)
    {
        return File.ReadAllText(Path.Combine(Root, path));
    }

    /// <summary>Cells of every row of the first table under a heading, without the table's head.</summary>
    public static IReadOnlyList<string[]> Table(string path, string heading)
    {
        string[] lines = Read(path).Split('\n');
        int start = Array.IndexOf(lines, heading);
        Assert.IsGreaterThanOrEqualTo(0, start, $"{path} has no line \"{heading}\"");
        return
        [
            .. lines
                .Skip(start)
                .SkipWhile(line => !line.StartsWith('|'))
                .TakeWhile(line => line.StartsWith('|'))
                .Skip(2)
                .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
        ];
    }
}
