using System.Diagnostics;
using System.Globalization;

namespace SSBms.Cli.Tests.Studies;

/// <summary>"ssbms study run" as a user types it.</summary>
[TestClass]
public sealed class StudyRunTests
{
    private const int BadInput = 2;
    private const int ExpectationFailed = 1;
    private const int Interrupted = 130;

    private const string Short = """
        title: Eight short runs
        cell: chen2020-symmetric
        fixture: { clamp: spring, pressure: {pressure} }
        steps:
          - { step: "Strip at {current} for 1 minute", as: out }
        expect: [outcome is completed]
        runs: 8
        chunk: 2
        design: sobol
        vary:
          pressure: { from: 1 MPa, to: 10 MPa, scale: log }
          current: { from: 0.05 mA/cm2, to: 0.1 mA/cm2 }
        """;

    [TestMethod]
    public void A_study_is_run_once_and_what_is_there_is_kept()
    {
        using var shell = new Shell();
        shell.Write("short.yaml", Short);
        (int code, string output, string error) = shell.Run("study", "run", "short.yaml");
        Assert.AreEqual(0, code, error);
        Assert.StartsWith("8 runs: 8 completed; no limit was violated", output);
        Assert.Contains("8 runs made now", output);
        byte[] table = shell.Bytes("studies/short/runs.parquet");
        (code, output, _) = shell.Run("study", "run", "short.yaml", "--workers", "1");
        Assert.AreEqual(0, code);
        Assert.DoesNotContain("made now", output);
        CollectionAssert.AreEqual(table, shell.Bytes("studies/short/runs.parquet"));
    }

    [TestMethod]
    public void A_single_run_has_its_whole_record_and_can_be_repeated_byte_by_byte()
    {
        using var shell = new Shell();
        shell.Write("short.yaml", Short);
        _ = shell.Call("study", "run", "short.yaml");
        (int code, string output, string error) = shell.Call("study", "run", "short.yaml", "--only", "5");
        Assert.AreEqual(0, code, error);
        Assert.Contains("as in the study", output);
        Assert.IsTrue(shell.Has("studies/short/replays/5/report.html"));
        (code, output, error) = shell.Call("rerun", "studies/short/replays/5");
        Assert.AreEqual(0, code, error);
        Assert.StartsWith("same bytes", output);

        // And its experiment is an ordinary one.
        (code, _, error) = shell.Call("run", "studies/short/replays/5/inputs/short-5.yaml", "--out", "again");
        Assert.AreEqual(0, code, error);
        Assert.AreEqual(shell.Read("studies/short/replays/5/run.bdf.csv"), shell.Read("again/run.bdf.csv"));
    }

    [TestMethod]
    public void A_study_whose_runs_fail_an_expectation_says_so_and_exits_with_one()
    {
        using var shell = new Shell();
        shell.Write("short.yaml", Short.Replace("outcome is completed", "out.duration_s > 61", StringComparison.Ordinal));
        (int code, string output, _) = shell.Call("study", "run", "short.yaml");
        Assert.AreEqual(ExpectationFailed, code);
        Assert.Contains("In 8 runs an expectation was not met, most often: out.duration_s > 61.", output);
    }

    [TestMethod]
    public void Interrupting_keeps_what_is_done_and_the_same_command_goes_on()
    {
        using var shell = new Shell();
        shell.Write(
            "long.yaml",
            Short.Replace("1 minute", "40 minutes", StringComparison.Ordinal).Replace("runs: 8", "runs: 64", StringComparison.Ordinal)
        );
        using Process client = shell.Start(["dotnet", Shell.Program, "study", "run", "long.yaml"], new Dictionary<string, string>());
        string chunks = Path.Combine(shell.Folder, "studies", "long", "chunks");
        var clock = Stopwatch.StartNew();
        while (!Directory.Exists(chunks) || Directory.GetFiles(chunks, "*.parquet").Length < 2)
        {
            Assert.IsLessThan(100.0, clock.Elapsed.TotalSeconds);
            Thread.Sleep(50);
        }

        using (var kill = Process.Start("kill", ["-INT", client.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        (int code, _, string error) = Shell.End(client);
        Assert.AreEqual(Interrupted, code, error);
        Assert.Contains("of 64 runs are kept, the same command goes on with the others", error);
        (code, string output, error) = shell.Run("study", "run", "long.yaml", "--json");
        Assert.AreEqual(0, code, error);
        Assert.Contains("\"runs\": 64", output);
        Assert.DoesNotContain("\"made_now\": 64", output);
    }

    [TestMethod]
    public void What_cannot_be_run_is_told_in_one_line_and_leaves_nothing_behind()
    {
        using var shell = new Shell();
        shell.Write("short.yaml", Short);
        shell.Write("other.yaml", Short.Replace("runs: 8", "runs: 16", StringComparison.Ordinal));
        shell.Write("bad.yaml", Short.Replace("from: 1 MPa", "from: -1 MPa", StringComparison.Ordinal));
        _ = shell.Call("study", "run", "short.yaml", "--out", "here");
        foreach (
            (string[] words, string says) in new (string[], string)[]
            {
                (["study", "run", "other.yaml", "--out", "here"], "holds another study"),
                (["study", "run", "bad.yaml", "--out", "there"], "bad.yaml:11: \"-1 MPa\" has no logarithm"),
                (["study", "run", "nowhere.yaml"], "nowhere.yaml: cannot be read"),
                (["study", "run", "short.yaml", "--only", "9"], "there is no run 9; expected 1 to 8"),
                (["study", "run", "short.yaml", "--workers", "0"], "expected a whole number from 1"),
                (["study", "run", "short.yaml", "--on", "moon"], "moon"),
                (["study", "chunk", "here", "--list", "nowhere", "--task", "0", "--tasks", "1"], "nowhere: cannot be read"),
                (["run", "short.yaml"], "\"vary\" makes it a study"),
            }
        )
        {
            (int code, _, string error) = shell.Call(words);
            Assert.AreEqual(BadInput, code, string.Join(' ', words));
            Assert.Contains(says, error);
            Assert.HasCount(1, error.Trim().Split('\n'), error);
        }

        Assert.IsFalse(Directory.Exists(Path.Combine(shell.Folder, "there")));
        Assert.IsFalse(Directory.Exists(Path.Combine(shell.Folder, "studies")));
    }
}
