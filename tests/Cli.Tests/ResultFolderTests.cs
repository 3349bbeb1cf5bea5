using System.Diagnostics;
using System.Text.Json;
using SSBms.CellModels.Input;
using SSBms.Cli.Results;

namespace SSBms.Cli.Tests;

/// <summary>Results are there as a whole or not at all, and replace only earlier results.</summary>
[TestClass]
public sealed class ResultFolderTests
{
    private const string Long = """
        title: long
        cell: chen2020-symmetric
        fixture: { pressure: 5 MPa }
        steps: [Strip at 0.001 mA/cm2 for 1 h, Rest for 9000 h]
        expect: [outcome is completed]
        """;

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public void On_a_full_disk_nothing_of_the_new_results_is_there_and_the_old_ones_are_untouched()
    {
        using var shell = new Shell();
        string file = Shell.Experiment("pressure-release.yaml");
        Assert.AreEqual(0, shell.Run("run", file, "--out", "o").Code);
        SortedDictionary<string, string> before = shell.Files(".");

        // Files of 160 KiB at most: record and events fit, the report does not.
        foreach (string folder in new[] { "o", "new/folder" })
        {
            (int code, string output, string error) = shell.RunInBash(
                "trap '' XFSZ; ulimit -f 160; DOTNET_EnableWriteXorExecute=0 exec \"$@\"",
                "run",
                file,
                "--seed",
                "7",
                "--out",
                folder
            );
            Assert.AreEqual(2, code, output + error);
            Assert.StartsWith($"ssbms: --out {folder}: cannot be written", error);
            Assert.HasCount(1, error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            CollectionAssert.AreEqual(before, shell.Files("."));
        }

        Assert.IsFalse(Directory.Exists(Path.Combine(shell.Folder, "new")));
    }

    [TestMethod]
    public void Results_replace_those_of_an_earlier_run_as_a_set()
    {
        using var shell = new Shell();
        shell.Call("run", Shell.Experiment("pressure-release.yaml"), "--out", "o");
        Assert.IsTrue(shell.Has("o/run.without-guard.bdf.csv"));
        Assert.AreEqual(0, shell.Call("run", Shell.Experiment("dead-sensor.yaml"), "--out", "o").Code);
        Assert.IsFalse(shell.Has("o/run.without-guard.bdf.csv"), "it belongs to the experiment before");
        shell.Call("run", Shell.Experiment("dead-sensor.yaml"), "--out", "p");
        CollectionAssert.AreEqual(shell.Files("p"), shell.Files("o"));
    }

    [TestMethod]
    [DataRow("report.html")]
    [DataRow("notes/today.txt")]
    [DataRow("run.json")]
    public void A_folder_with_somebody_elses_files_is_refused_and_stays_as_it_is(string name)
    {
        using var shell = new Shell();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(shell.Folder, "o", name))!);
        shell.Write(Path.Combine("o", name), "mine");
        (int code, string output, string error) = shell.Call("run", Shell.Experiment("dead-sensor.yaml"), "--out", "o");
        Assert.AreEqual(2, code);
        Assert.AreEqual("", output);
        Assert.HasCount(1, error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(name.Split('/')[0], error);
        Assert.AreEqual("mine", shell.Files("o").Single().Value);
    }

    [TestMethod]
    public void A_file_that_somebody_put_among_results_is_not_taken_away_with_them()
    {
        using var shell = new Shell();
        shell.Call("run", Shell.Experiment("dead-sensor.yaml"), "--out", "o");
        shell.Write("o/notes.txt", "mine");
        (int code, _, string error) = shell.Call("run", Shell.Experiment("dead-sensor.yaml"), "--out", "o");
        Assert.AreEqual(2, code);
        Assert.StartsWith("ssbms: --out o: holds \"notes.txt\", which no run wrote there; expected ", error);
        Assert.AreEqual("mine", shell.Read("o/notes.txt"));
    }

    [TestMethod]
    public void A_manifest_that_names_files_elsewhere_takes_none_away()
    {
        using var shell = new Shell();
        shell.Call("run", Shell.Experiment("dead-sensor.yaml"), "--out", "o");
        shell.Write("precious.txt", "mine");
        shell.Write("o/run.json", shell.Read("o/run.json").Replace("\"events.json\"", "\"../precious.txt\"", StringComparison.Ordinal));
        (int code, _, string error) = shell.Call("run", Shell.Experiment("dead-sensor.yaml"), "--out", "o");
        Assert.AreEqual(2, code);
        Assert.Contains("is no manifest of a run", error);
        Assert.AreEqual("mine", shell.Read("precious.txt"));
    }

    [TestMethod]
    public void Names_of_cases_make_folders_inside_the_results_each_its_own()
    {
        Assert.AreEqual("..-x", FileNames.Of("../x").TrimStart('_'));
        string[] names =
        [
            "../x",
            "a/b",
            "a-b",
            "A-B",
            "NUL",
            "..",
            "",
            "inputs",
            new string('n', 300),
            new string('n', 299) + "m",
            "mild 2",
        ];
        IReadOnlyList<string> folders = FileNames.Distinct(names, "inputs");
        Assert.HasCount(names.Length, folders.Distinct(StringComparer.OrdinalIgnoreCase).ToList());
        foreach (string folder in folders)
        {
            Assert.AreEqual(folder, Path.GetFileName(folder));
            Assert.IsFalse(folder.StartsWith('.'), folder);
            Assert.IsLessThanOrEqualTo(90, folder.Length);
        }

        Assert.AreEqual("mild 2", folders[^1]);
        Assert.AreEqual("2-inputs", folders[7]);
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    [DataRow("INT", 130)]
    [DataRow("TERM", 143)]
    public void Control_C_keeps_what_was_simulated_and_says_that_the_run_was_stopped(string signal, int expected)
    {
        using var shell = new Shell();
        using Process run = Started(shell, signal);
        Thread.Sleep(500);
        Send(signal, run);
        (int code, string output, string error) = Shell.End(run);
        Assert.AreEqual(expected, code, output + error);
        Assert.Contains("Stopped from outside after", output);
        CollectionAssert.IsSubsetOf(new[] { "events.json", "report.html", "run.bdf.csv", "run.json" }, shell.Files("o").Keys);
        using JsonDocument events = JsonDocument.Parse(shell.Read("o/events.json"));
        Assert.AreEqual("stopped", events.RootElement.GetProperty("outcome").GetString());
        Assert.Contains("Strip at 0.001 mA/cm2", shell.Read("o/events.json"));
        Assert.IsGreaterThan(3, shell.Read("o/run.bdf.csv").Count(letter => letter == '\n'));
        (code, _, error) = shell.Run("rerun", "o");
        Assert.AreEqual(2, code);
        Assert.Contains("this run was stopped before its end", error);
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public void A_run_that_is_killed_leaves_neither_an_empty_folder_nor_half_a_result()
    {
        using var shell = new Shell();
        using Process run = Started(shell, "INT");
        Send("KILL", run);
        run.WaitForExit();
        Assert.IsFalse(Directory.Exists(Path.Combine(shell.Folder, "o")));
    }

    /// <summary>Starts a run that takes minutes, and waits until it has begun.</summary>
    private static Process Started(Shell shell, string signal)
    {
        shell.Write("long.yaml", Long);

        // A shell in the background ignores signals, and so would its children.
        Process run = shell.Start(
            ["env", $"--default-signal={signal}", "dotnet", Shell.Program, "run", "long.yaml", "--out", "o"],
            new Dictionary<string, string>()
        );
        long start = Stopwatch.GetTimestamp();
        while (!Directory.EnumerateDirectories(shell.Folder).Any())
        {
            Assert.IsLessThan(60.0, Stopwatch.GetElapsedTime(start).TotalSeconds, "the run does not begin");
            Thread.Sleep(10);
        }

        return run;
    }

    private static void Send(string signal, Process process)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
