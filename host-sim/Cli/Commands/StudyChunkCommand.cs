using System.CommandLine;
using System.Globalization;
using SSBms.Bench.Studies;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms study chunk DIR": what a task of a cluster's job runs.</summary>
internal static class StudyChunkCommand
{
    private const string CoresOfTask = "SLURM_CPUS_PER_TASK";

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "folder of the study" };
        var list = new Option<string>("--list")
        {
            Description = "file with the numbers of the chunks that the job makes",
            HelpName = "FILE",
            Required = true,
        };
        var task = new Option<int>("--task")
        {
            Description = "which task this is, from 0",
            HelpName = "N",
            Required = true,
        };
        var tasks = new Option<int>("--tasks")
        {
            Description = "how many tasks the job has",
            HelpName = "N",
            Required = true,
        };
        var command = new Command("chunk", "Make the chunks of one task of a job. A job of a cluster calls it; nobody else need.")
        {
            folder,
            list,
            task,
            tasks,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(task) < 0 || result.GetValue(tasks) <= result.GetValue(task))
            {
                result.AddError("--task: expected 0 or more, and less than --tasks");
            }
        });
        command.SetAction(parsed =>
        {
            var study = StudyFolder.Open(parsed.GetRequiredValue(folder));
            IReadOnlyList<int> chunks = SlurmExecution.ChunksOf(
                parsed.GetRequiredValue(list),
                parsed.GetValue(task),
                parsed.GetValue(tasks)
            );
            return Execute(study, chunks);
        });
        return command;
    }

    private static int Execute(StudyFolder folder, IReadOnlyList<int> chunks)
    {
        using var signal = new StopSignal();
        try
        {
            // What is there was made by an earlier start of this task.
            LocalExecution.Run(folder, folder.Missing(chunks), Cores(), null, signal.Token);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return signal.ExitCode;
        }
    }

    private static int Cores()
    {
        string? said = Environment.GetEnvironmentVariable(CoresOfTask);
        return int.TryParse(said, CultureInfo.InvariantCulture, out int cores) && cores > 0 ? cores : 1;
    }
}
