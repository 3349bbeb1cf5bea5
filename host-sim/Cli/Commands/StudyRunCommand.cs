using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SSBms.Bench.Runs;
using SSBms.Bench.Studies;
using SSBms.CellModels.Input;
using SSBms.Cli.Output;
using SSBms.Cli.Studies;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms study run FILE": runs a study, or goes on with it.</summary>
internal static class StudyRunCommand
{
    private const int ExpectationFailed = 1;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "study file (docs/studies.md tells the language)" };
        var folder = new Option<string?>("--out") { Description = "folder of the study (default: studies/NAME)", HelpName = "DIR" };
        var only = new Option<int?>("--only") { Description = "make only this run, with its whole record and report", HelpName = "N" };
        var where = new Option<string>("--on")
        {
            Description = "local (all cores of this machine) or slurm (a cluster)",
            HelpName = "WHERE",
            DefaultValueFactory = _ => "local",
        };
        where.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not ("local" or "slurm"))
            {
                result.AddError($"--on \"{result.GetValueOrDefault<string>()}\": expected local or slurm");
            }
        });
        Option<int> workers = Count(
            "--workers",
            "how many runs at a time on this machine (default: one a core)",
            Environment.ProcessorCount,
            1024
        );
        Option<int> tasks = Count(
            "--tasks",
            "how many tasks the job of a cluster has at most",
            SlurmExecution.MostTasks,
            SlurmExecution.MostTasks
        );
        var sbatch = new Option<string[]>("--sbatch")
        {
            Description = "an option for sbatch, such as --sbatch=--partition=short; may be given several times",
            HelpName = "OPTION",
            DefaultValueFactory = _ => [],
        };
        var json = new Option<bool>("--json") { Description = "print one JSON object instead of text" };
        var command = new Command(
            "run",
            "Run every run of a study; what is there already is kept, so the same command goes on where it stopped."
        )
        {
            file,
            folder,
            only,
            where,
            workers,
            tasks,
            sbatch,
            json,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            Study study = StudyReader.Read(Path.GetFileName(path), SourceFiles.Beside(path));
            string target = parsed.GetValue(folder) ?? Path.Combine("studies", Path.GetFileNameWithoutExtension(path));
            if (parsed.GetValue(only) is { } number)
            {
                return Replay(study, number, target);
            }

            var begun = StudyFolder.Begin(target, study, BuildVersion.Text);
            return parsed.GetValue(where) == "slurm"
                ? OnCluster(begun, parsed.GetValue(tasks), parsed.GetValue(sbatch)!, parsed.GetValue(json))
                : Here(begun, parsed.GetValue(workers), parsed.GetValue(json));
        });
        return command;
    }

    private static Option<int> Count(string name, string description, int usual, int most)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => usual,
        };
        option.Validators.Add(result =>
        {
            // The token, not the value: asking for the value of what is no number throws.
            if (
                result.Tokens.Count == 1
                && !(int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int count) && count >= 1 && count <= most)
            )
            {
                result.AddError(
                    FormattableString.Invariant($"{name} \"{result.Tokens[0].Value}\": expected a whole number from 1 to {most}")
                );
            }
        });
        return option;
    }

    private static int Replay(Study study, int number, string target)
    {
        using var signal = new StopSignal();
        string place = Path.Combine(target, StudyFolder.ReplayOf(number));
        var clock = Stopwatch.StartNew();
        (ExperimentResult result, string report, string hash) = StudyReplay.Write(study, number, place, signal.Token);
        ResultText.Print(result, report, clock.Elapsed.TotalSeconds);
        if (result.Stopped)
        {
            return signal.ExitCode;
        }

        string? before = File.Exists(Path.Combine(target, StudyManifest.Name)) ? StudyFolder.Open(target).HashOf(number) : null;
        Console.Out.WriteLine(
            before is null ? $"hash {hash}"
            : before == hash ? $"hash {hash}, as in the study"
            : $"hash {hash}; the study has {before}: another build made it"
        );
        return 0;
    }

    private static int Here(StudyFolder folder, int workers, bool json)
    {
        using var signal = new StopSignal();
        IReadOnlyList<int> missing = folder.Missing();
        int before = folder.Study.Runs - missing.Sum(chunk => folder.Study.RunsOf(chunk).Count);
        var clock = Stopwatch.StartNew();
        StudyWork work = new();
        try
        {
            StudyBar.Show(
                folder.Study.Runs,
                before,
                say =>
                {
                    work = new StudyWork { RunDone = () => say(before + work.Runs, "") };
                    LocalExecution.Run(folder, missing, workers, work, signal.Token);
                }
            );
        }
        catch (OperationCanceledException)
        {
            return Stopped(folder, signal, "");
        }

        folder.Assemble();
        clock.Stop();
        return Tell(folder, json, before, work, workers * clock.Elapsed.TotalSeconds);
    }

    private static int OnCluster(StudyFolder folder, int tasks, IReadOnlyList<string> options, bool json)
    {
        using var signal = new StopSignal();
        var execution = new SlurmExecution(folder, Program(), tasks, options);
        int before = folder.Study.Runs - folder.Missing().Sum(chunk => folder.Study.RunsOf(chunk).Count);
        try
        {
            StudyBar.Show(folder.Study.Runs, before, say => execution.Run(new Told(state => say(state.Runs, state.Text)), signal.Token));
        }
        catch (OperationCanceledException)
        {
            return Stopped(folder, signal, execution.Job is { } job ? $"; job {job} goes on, \"scancel {job}\" ends it" : "");
        }

        folder.Assemble();
        return Tell(folder, json, before, null, double.NaN);
    }

    /// <summary>How this program is started again, on another machine too.</summary>
    private static string[] Program()
    {
        string assembly = typeof(StudyRunCommand).Assembly.Location;
        string process = Environment.ProcessPath ?? "dotnet";
        return Path.GetFileNameWithoutExtension(process) == "dotnet" ? [process, assembly] : [process];
    }

    private static int Stopped(StudyFolder folder, StopSignal signal, string rest)
    {
        int missing = folder.Missing().Sum(chunk => folder.Study.RunsOf(chunk).Count);
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"stopped: {folder.Study.Runs - missing:N0} of {folder.Study.Runs:N0} runs are kept, the same command goes on with the others{rest}"
            )
        );
        return signal.ExitCode;
    }

    private static int Tell(StudyFolder folder, bool json, int before, StudyWork? work, double coreSeconds)
    {
        StudyTable table = folder.ReadTable();
        var verdict = new StudyVerdict(folder.Study, table);
        bool asExpected = verdict.Unmet == 0 && verdict.Crashed == 0;
        double overhead = work is { Runs: > 0 } ? coreSeconds / work.Seconds - 1.0 : double.NaN;
        if (json)
        {
            Console.Out.WriteLine(
                JsonText.Answer(
                    asExpected,
                    [
                        ("runs", table.Rows),
                        .. verdict.Outcomes.Select(item => (item.Word, (double)item.Count)),
                        ("runs_with_failed_expectations", verdict.Unmet),
                        ("runs_with_violations", verdict.Violations.Sum(item => item.Count)),
                        ("control_cycles", Sum(table, "control_cycles")),
                        ("simulated_s", Sum(table, "duration_s")),
                        ("made_now", work?.Runs ?? folder.Study.Runs - before),
                        ("core_s", coreSeconds),
                        ("overhead_share", overhead),
                    ]
                )
            );
            return asExpected ? 0 : ExpectationFailed;
        }

        foreach (string sentence in verdict.Sentences)
        {
            Console.Out.WriteLine(sentence);
        }

        string simulated = Durations.Show(Sum(table, "duration_s"));
        string made = work is { Runs: > 0 }
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"; {work.Runs:N0} runs made now in {coreSeconds:N1} core seconds, of which engine and files took {100.0 * overhead:N1} % on top of the runs themselves"
            )
            : "";
        Console.Out.WriteLine($"{simulated} simulated{made}.");
        Console.Out.WriteLine($"{Path.Combine(folder.Path, StudyFolder.Table)}; \"ssbms study report {folder.Path}\" makes a page of it");
        return asExpected ? 0 : ExpectationFailed;
    }

    private static double Sum(StudyTable table, string column)
    {
        return table.Numbers(column).Where(double.IsFinite).Sum();
    }

    /// <summary>At once, on the thread that reports: the last word must not come after the end.</summary>
    private sealed class Told(Action<ClusterState> tell) : IProgress<ClusterState>
    {
        public void Report(ClusterState value)
        {
            tell(value);
        }
    }
}
