namespace SSBms.Cli.Tests;

/// <summary>What the documentation says that files of real cells have shown, where a folder of them is named in SSBMS_RECORDINGS.</summary>
[TestClass]
public sealed class RecordedTableTests
{
    private const string Variable = "SSBMS_RECORDINGS";

    [TestMethod]
    public void The_table_of_real_files_is_what_the_replay_says_of_them()
    {
        string? folder = Environment.GetEnvironmentVariable(Variable);
        if (!Directory.Exists(folder))
        {
            Assert.Inconclusive($"{Variable} names no folder of recordings");
        }

        string page = Page.Read("replay.md");
        string table = page[page.IndexOf("| file | read as |", StringComparison.Ordinal)..];
        string[] files =
        [
            .. table.Split('\n').Skip(2).Where(line => line.Length > 0).Select(line => Path.Combine(folder, line.Split(" | ")[0][2..])),
        ];
        using var shell = new Shell();
        (int code, string output, string error) = shell.Call(["replay", "--table", .. files]);
        Assert.AreEqual(0, code, error);
        Assert.AreEqual(table, output, "write it anew: ssbms replay --table FILES");
    }
}
