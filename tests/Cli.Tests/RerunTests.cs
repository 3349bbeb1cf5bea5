using System.Security.Cryptography;
using System.Text.Json;

namespace SSBms.Cli.Tests;

/// <summary>A folder of results holds all that it was made of, and can be made again.</summary>
[TestClass]
public sealed class RerunTests
{
    private const string Experiment = """
        title: own cell
        cells: ../cells/ours.yaml
        fixture: { pressure: 5 MPa }
        cases:
          - { name: ours, cell: our-llzo, steps: [Strip at 0.05 mA/cm2 for 2 minutes] }
          - { name: theirs, cell: chen2020-symmetric, steps: [Rest for 1 minute] }
        """;

    [TestMethod]
    public void A_run_gives_the_same_bytes_again_wherever_its_folder_has_gone()
    {
        using var shell = new Shell();
        Run(shell, "--seed", "5");
        Directory.Delete(Path.Combine(shell.Folder, "cells"), recursive: true);
        Directory.Delete(Path.Combine(shell.Folder, "x"), recursive: true);
        Directory.CreateDirectory(Path.Combine(shell.Folder, "elsewhere"));
        Directory.Move(Path.Combine(shell.Folder, "o"), Path.Combine(shell.Folder, "elsewhere", "moved"));
        SortedDictionary<string, string> before = shell.Files(".");
        (int code, string output, string error) = shell.Run("rerun", "elsewhere/moved");
        Assert.AreEqual(0, code, output + error);
        Assert.MatchesRegex("^same bytes in 7 files \\(ssbms [0-9]", output);
        CollectionAssert.AreEqual(before, shell.Files("."), "it only looks");
    }

    [TestMethod]
    public void The_manifest_has_version_options_seeds_and_the_hash_of_every_file()
    {
        using var shell = new Shell();
        Run(shell, "--seed", "5", "--no-guard");
        using JsonDocument json = JsonDocument.Parse(shell.Read("o/run.json"));
        JsonElement root = json.RootElement;
        (_, string version, _) = shell.Run("--version");
        Assert.AreEqual(version.Trim(), root.GetProperty("version").GetString());
        Assert.AreEqual(5, root.GetProperty("options").GetProperty("seed").GetInt32());
        Assert.IsTrue(root.GetProperty("options").GetProperty("no_guard").GetBoolean());
        Assert.AreEqual("theirs", root.GetProperty("seeds")[1].GetProperty("case").GetString());
        Assert.AreEqual(5, root.GetProperty("seeds")[1].GetProperty("seed").GetInt32());
        JsonElement[] entries = [.. root.GetProperty("inputs").EnumerateArray(), .. root.GetProperty("files").EnumerateArray()];
        foreach (JsonElement entry in entries)
        {
            byte[] bytes = shell.Bytes(Path.Combine("o", entry.GetProperty("file").GetString()!));
            Assert.AreEqual(Convert.ToHexStringLower(SHA256.HashData(bytes)), entry.GetProperty("sha256").GetString());
            Assert.AreEqual(bytes.Length, entry.GetProperty("bytes").GetInt32());
        }

        string[] listed =
        [
            .. entries.Select(entry => entry.GetProperty("file").GetString()!).Append("run.json").Order(StringComparer.Ordinal),
        ];
        CollectionAssert.AreEqual(listed, shell.Files("o").Keys.Order(StringComparer.Ordinal).ToArray());
        CollectionAssert.AreEqual(
            new[] { "x.yaml", "../cells/ours.yaml" },
            root.GetProperty("inputs").EnumerateArray().Select(entry => entry.GetProperty("named").GetString()).ToArray()
        );
    }

    [TestMethod]
    public void The_same_run_from_another_folder_at_another_time_gives_the_same_bytes_in_every_file()
    {
        using var shell = new Shell();
        Run(shell);
        SortedDictionary<string, string> first = shell.Files("o");
        using var other = new Shell();
        Directory.CreateDirectory(Path.Combine(other.Folder, "deep", "er"));
        Run(other);
        CollectionAssert.AreEqual(first, other.Files("o"));
        Assert.DoesNotContain(shell.Folder, string.Concat(first.Values));
    }

    [TestMethod]
    public void What_differs_is_named_with_its_first_difference_and_so_is_another_version()
    {
        using var shell = new Shell();
        Run(shell);
        string[] lines = shell.Read("o/theirs/run.bdf.csv").Split('\n');
        lines[2] = "7" + lines[2];
        shell.Write("o/theirs/run.bdf.csv", string.Join('\n', lines));
        File.Delete(Path.Combine(shell.Folder, "o", "ours", "events.json"));
        (int code, string output, _) = shell.Call("rerun", "o");
        Assert.AreEqual(1, code);
        Assert.MatchesRegex("(?m)^theirs/run[.]bdf[.]csv: line 3, byte [0-9]+: \"7[0-9.,]+.*\" was, \".*\" came out$", output);
        Assert.Contains("ours/events.json: is missing\n", output);
        Assert.Contains("2 of 7 files differ (ssbms ", output);
        string version = shell.Run("--version").Output.Trim();
        shell.Write("o/run.json", shell.Read("o/run.json").Replace(version, "0.0.1+abc", StringComparison.Ordinal));
        (_, output, _) = shell.Call("rerun", "o");
        Assert.Contains($"(made by ssbms 0.0.1+abc; this is {version})", output);
    }

    [TestMethod]
    [DataRow("inputs/x.yaml", "is not as it was when it was run")]
    [DataRow("run.json", "is no manifest of a run")]
    public void A_folder_that_cannot_be_run_again_is_one_line(string damaged, string says)
    {
        using var shell = new Shell();
        Run(shell);
        shell.Write("o/" + damaged, "# nothing\n");
        (int code, string output, string error) = shell.Call("rerun", "o");
        Assert.AreEqual(2, code);
        Assert.AreEqual("", output);
        Assert.StartsWith($"ssbms: o/{damaged}: {says}", error);
        Assert.HasCount(1, error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        (code, _, error) = shell.Call("rerun", "nowhere");
        Assert.AreEqual(2, code);
        Assert.StartsWith("ssbms: nowhere/run.json: is not there", error);
    }

    [TestMethod]
    public void The_report_says_by_which_version_it_was_made()
    {
        using var shell = new Shell();
        Run(shell);
        string version = shell.Run("--version").Output.Trim();
        Assert.Contains($"\"version\":\"{version}\"", shell.Read("o/report.html"));
        shell.Call("cells", "show", "chen2020-symmetric", "--html", "--out", "cell.html");
        Assert.Contains($"\"version\":\"{version}\"", shell.Read("cell.html"));
    }

    private static void Run(Shell shell, params string[] options)
    {
        Directory.CreateDirectory(Path.Combine(shell.Folder, "x"));
        Directory.CreateDirectory(Path.Combine(shell.Folder, "cells"));
        shell.Write("x/x.yaml", Experiment);
        shell.Write("cells/ours.yaml", Page.Example("cells.md"));
        (int code, string output, string error) = shell.Call(["run", "x/x.yaml", "--out", "o", .. options]);
        Assert.AreEqual(0, code, output + error);
    }
}
