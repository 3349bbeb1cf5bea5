using System.CommandLine;
using SSBms.Bench.Replay;
using SSBms.CellModels.Input;
using SSBms.Cli.Output;
using SSBms.Cli.Replays;
using SSBms.Cli.Results;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms replay FILE": would the guard have tripped, when, and why?</summary>
public static class ReplayCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "recording of a cycler: Battery Data Format, EC-Lab text, Neware, Landt, Arbin, or any table (docs/replay.md)",
            Arity = ArgumentArity.OneOrMore,
        };
        var options = new ReplayOptions();
        var target = new Option<string?>("--out")
        {
            Description = "folder for report.html, for replay.json and for replay.bdf.csv, what the guard measured and allowed",
            HelpName = "DIR",
        };
        var json = new Option<bool>("--json") { Description = "print one JSON object instead of text" };
        var table = new Option<bool>("--table")
        {
            Description = "print a table in Markdown with a row for each file, refused ones included",
        };
        var command = new Command("replay", "Let the firmware look at what a cycler has recorded: would it have tripped, when, and why?")
        {
            files,
            target,
            json,
            table,
        };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            int count = result.GetValue(files)?.Length ?? 0;
            if (count > 1 && !result.GetValue(table))
            {
                result.AddError(FormattableString.Invariant($"{count} files; expected one, or --table for several"));
            }
            else if (result.GetValue(table) && (result.GetValue(json) || result.GetValue(target) is not null))
            {
                result.AddError("--table prints; expected without --json and --out");
            }
        });
        command.SetAction(parsed =>
        {
            using var signal = new StopSignal();
            var request = new ReplayRequest(options.Read(parsed));
            string[] named = parsed.GetRequiredValue(files);
            try
            {
                if (parsed.GetValue(table))
                {
                    Console.Out.Write(ReplayTable.Write(named, file => Replay(request, file, signal.Token)));
                }
                else
                {
                    Give(named[0], Replay(request, named[0], signal.Token), parsed.GetValue(json), parsed.GetValue(target));
                }

                return 0;
            }
            catch (OperationCanceledException)
            {
                return signal.ExitCode;
            }
        });
        return command;
    }

    private static ReplayResult Replay(ReplayRequest request, string file, CancellationToken stop)
    {
        return new ReplayRun(request.Setup(file), progress: null).Execute(stop);
    }

    private static void Give(string file, ReplayResult result, bool json, string? target)
    {
        string text = ReplayJson.Write(Path.GetFileName(file), result);
        if (target is not null)
        {
            RequireFolder(target);
            using var record = new StringWriter { NewLine = "\n" };
            BdfWriter.Write(record, result.Series, new RunOptions(null, false, RunOptions.UsualStart, false));
            OutputFile.Write(Path.Combine(target, "replay.bdf.csv"), record.ToString());
            OutputFile.Write(Path.Combine(target, "replay.json"), text + "\n");
            OutputFile.Write(Path.Combine(target, ResultFiles.Report), ReportPage.Write(Path.GetFileName(file), result));
        }

        if (json)
        {
            Console.Out.WriteLine(text);
            return;
        }

        ReplayText.Print(file, result);
        if (target is not null)
        {
            Console.Out.WriteLine($"Results: {target}, report: {Path.Combine(target, ResultFiles.Report)}");
        }
    }

    private static void RequireFolder(string target)
    {
        if (File.Exists(target))
        {
            throw new InputException($"--out {target}: is a file; expected a folder");
        }
    }
}
