using System.CommandLine;
using System.Diagnostics;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;
using SSBms.Cli.Output;
using SSBms.Cli.Results;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms run FILE": rehearses an experiment.</summary>
public static class RunCommand
{
    private const int ExpectationFailed = 1;
    private const int NotJudged = 3;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "experiment file (docs/experiments.md tells the language)" };
        var folder = new Option<string?>("--out") { Description = "folder for the results (default: runs/NAME)", HelpName = "DIR" };
        var seed = new Option<ulong?>("--seed") { Description = "seed of everything random, instead of the file's", HelpName = "N" };
        var bare = new Option<bool>("--no-guard") { Description = "leave the guard out: what would happen without it" };
        var start = new Option<string?>("--start")
        {
            Description = "when the first step begins, for the records, such as 2026-01-01T00:00:00Z (default: 2000-01-01T00:00:00Z)",
            HelpName = "TIME",
        };
        var labels = new Option<bool>("--labels")
        {
            Description = "head the columns of the records \"Voltage / V\" instead of voltage_volt",
        };
        var json = new Option<bool>("--json") { Description = "print one JSON object instead of text" };
        var command = new Command("run", "Run an experiment against a simulated cell and write its record and report.")
        {
            file,
            folder,
            seed,
            bare,
            start,
            labels,
            json,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            string target = parsed.GetValue(folder) ?? Path.Combine("runs", Path.GetFileNameWithoutExtension(path));
            var options = new RunOptions(
                parsed.GetValue(seed),
                parsed.GetValue(bare),
                RunOptions.ReadStart(parsed.GetValue(start)),
                parsed.GetValue(labels)
            );
            return Execute(path, target, options, parsed.GetValue(json));
        });
        return command;
    }

    private static int Execute(string path, string target, RunOptions options, bool json)
    {
        var request = RunRequest.Read(Path.GetFileName(path), SourceFiles.Beside(path), options);
        using var signal = new StopSignal();
        using var folder = new ResultFolder(target);
        signal.AtOnce = folder.Dispose;
        var clock = Stopwatch.StartNew();
        ExperimentResult result = json
            ? request.Execute(null, signal.Token)
            : ProgressBars.Show(progress => request.Execute(progress, signal.Token));
        clock.Stop();
        string report = folder.Write(request, result);
        if (json)
        {
            Console.Out.WriteLine(SummaryJson.Write(result));
        }
        else
        {
            ResultText.Print(result, report, clock.Elapsed.TotalSeconds);
        }

        return result.Verdict switch
        {
            _ when result.Stopped => signal.ExitCode,
            Verdict.Failed => ExpectationFailed,
            Verdict.Unjudged => NotJudged,
            _ => 0,
        };
    }
}
