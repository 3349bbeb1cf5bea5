using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SSBms.Cli.Tests;

/// <summary>The notebook reads what the program writes. Its cells are run where there is a Python with pandas and matplotlib.</summary>
[TestClass]
public sealed class NotebookTests
{
    private static readonly string[] s_pythons = ["python3", "/usr/bin/python3", "python"];

    [TestMethod]
    public void Its_cells_run_one_after_the_other_on_what_its_commands_leave()
    {
        string? python = Array.Find(s_pythons, HasPandas);
        if (python is null)
        {
            Assert.Inconclusive("no Python with pandas and matplotlib is installed: the notebook was not run");
        }

        using var shell = new Shell();
        shell.Call("run", Shell.Experiment("pressure-release.yaml"), "--out", "runs/release");
        shell.Call("replay", "runs/release/run.without-guard.bdf.csv", "--cell", "chen2020-symmetric", "--out", "replays/release");
        shell.Write("notebook.py", string.Join("\n\n", Cells("code")));
        var silent = new Dictionary<string, string> { ["MPLBACKEND"] = "Agg" };
        (int code, string output, string error) = Shell.End(shell.Start([python, "-W", "error", "notebook.py"], silent));
        Assert.AreEqual(0, code, error);
        Assert.Contains("The guard opened the contactor after 18 min", output);
        Assert.MatchesRegex(@"release +tripped +critical-stack-pressure +18\.0", output);
        Assert.MatchesRegex(@"charge out \(mAh\) +0\.067\d* +0\.851", output);
        Assert.IsGreaterThan(10_000, shell.Size("release.png"));
        Assert.IsGreaterThan(10_000, shell.Size("replay.png"));
    }

    [TestMethod]
    public void It_is_kept_without_results_and_names_the_commands_that_it_wants()
    {
        Assert.DoesNotContain("\"output_type\"", Page.Read("notebook.ipynb"));
        string text = string.Join('\n', Cells("markdown"));
        string[] commands =
        [
            .. Regex
                .Matches(text, "^    ssbms (?<command>.*)$", RegexOptions.Multiline, TimeSpan.FromMinutes(1))
                .Select(match => match.Groups["command"].Value),
        ];
        Assert.HasCount(2, commands);
        foreach (string command in commands)
        {
            Assert.IsEmpty(SSBms.Cli.Program.Commands().Parse(command).Errors, command);
        }
    }

    private static string[] Cells(string kind)
    {
        using var notebook = JsonDocument.Parse(Page.Read("notebook.ipynb"));
        return
        [
            .. notebook
                .RootElement.GetProperty("cells")
                .EnumerateArray()
                .Where(cell => cell.GetProperty("cell_type").GetString() == kind)
                .Select(cell => string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString()))),
        ];
    }

    private static bool HasPandas(string python)
    {
        try
        {
            var start = new ProcessStartInfo(python, ["-c", "import pandas, matplotlib"])
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            using Process process = Process.Start(start)!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
