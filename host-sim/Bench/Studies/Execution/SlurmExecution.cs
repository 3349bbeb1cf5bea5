using System.Globalization;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Studies;

/// <summary>
/// Runs a study on a Slurm cluster: one array job makes the chunks that are missing. Whatever becomes of the job, a node or this program,
/// the folder tells what is still to be done; the same command follows the job that is there, or submits what is missing.
/// </summary>
public sealed class SlurmExecution
{
    /// <summary>Most tasks of an array that a cluster takes unless it is set up otherwise (MaxArraySize 1001).</summary>
    public const int MostTasks = 1000;

    private const string SlurmFolder = "slurm";
    private const int MostJobsWithoutProgress = 3;

    private readonly StudyFolder _folder;
    private readonly IReadOnlyList<string> _program;
    private readonly IReadOnlyList<string> _options;
    private readonly int _tasks;

    /// <summary>Prepares.</summary>
    /// <param name="folder">The folder, where every node sees it under the same path.</param>
    /// <param name="program">The command that starts ssbms on a node.</param>
    /// <param name="tasks">How many tasks the array has at most, 1 to <see cref="MostTasks"/>.</param>
    /// <param name="options">Further options for sbatch, such as "--partition=short".</param>
    public SlurmExecution(StudyFolder folder, IReadOnlyList<string> program, int tasks, IReadOnlyList<string> options)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _folder = folder;
        _program = program;
        _tasks = tasks;
        _options = options;
    }

    /// <summary>How often the cluster is asked.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Number of the job that is there; null for none.</summary>
    public string? Job => File.Exists(JobFile) && File.ReadAllText(JobFile).Trim() is { Length: > 0 } job ? job : null;

    private string Place => Path.GetFullPath(Path.Combine(_folder.Path, SlurmFolder));

    private string JobFile => Path.Combine(Place, "job");

    /// <summary>The chunks of a task.</summary>
    /// <param name="list">The list that the job was submitted with.</param>
    /// <param name="task">Number of the task, from 0.</param>
    /// <param name="tasks">How many tasks there are.</param>
    /// <exception cref="InputException">The list cannot be read.</exception>
    public static IReadOnlyList<int> ChunksOf(string list, int task, int tasks)
    {
        try
        {
            int[] chunks = [.. File.ReadAllLines(list).Select(line => int.Parse(line, NumberStyles.None, CultureInfo.InvariantCulture))];
            return [.. chunks.Where((_, place) => place % tasks == task)];
        }
        catch (Exception error) when (WholeFile.IsOfTheDisk(error) || error is FormatException or OverflowException)
        {
            throw new InputException(
                $"{list}: cannot be read ({error.Message}); expected the list of chunks that a job was submitted with",
                error
            );
        }
    }

    /// <summary>Runs what is missing.</summary>
    /// <param name="progress">Told how far it is; may be null.</param>
    /// <param name="stop">Follows the job no longer. The job goes on.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="InputException">The cluster does not take the job, or jobs end without having made anything.</exception>
    public void Run(IProgress<ClusterState>? progress, CancellationToken stop)
    {
        IReadOnlyList<int> missing = _folder.Missing();
        int without = 0;
        while (missing.Count > 0)
        {
            stop.ThrowIfCancellationRequested();
            string job = Job ?? Submit(missing);
            int before = missing.Count;
            missing = Follow(job, missing, progress, stop);
            File.Delete(JobFile);
            without = missing.Count < before ? 0 : without + 1;
            if (missing.Count > 0 && without == MostJobsWithoutProgress)
            {
                throw new InputException(
                    $"{missing.Count} chunks are still missing, and the last {without} jobs made none of them; {Place}/{job}_*.log say why"
                );
            }
        }
    }

    private static string Quoted(string text)
    {
        return $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }

    /// <summary>Waits until a job is over.</summary>
    /// <returns>The chunks that are still missing.</returns>
    private IReadOnlyList<int> Follow(string job, IReadOnlyList<int> missing, IProgress<ClusterState>? progress, CancellationToken stop)
    {
        while (true)
        {
            string? state = SlurmQueue.Ask(job);
            missing = _folder.Missing(missing);
            int runs = _folder.Study.Runs - missing.Sum(chunk => _folder.Study.RunsOf(chunk).Count);
            progress?.Report(new ClusterState(runs, $"job {job}: {state ?? "the cluster does not answer"}"));
            if (state == "" || missing.Count == 0)
            {
                // What a node wrote last may show here a moment later.
                return state == "" && missing.Count > 0 && !stop.WaitHandle.WaitOne(Patience) ? _folder.Missing(missing) : missing;
            }

            stop.WaitHandle.WaitOne(Patience);
            stop.ThrowIfCancellationRequested();
        }
    }

    private string Submit(IReadOnlyList<int> missing)
    {
        int tasks = Math.Min(_tasks, missing.Count);
        string list = Path.Combine(Place, "chunks.txt");
        string script = Path.Combine(Place, "job.sh");
        IEnumerable<string> arguments = ["study", "chunk", Path.GetFullPath(_folder.Path), "--list", list];
        string command = string.Join(' ', _program.Concat(arguments).Select(Quoted));
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            #!/bin/sh
            #SBATCH --job-name=ssbms-{_folder.Study.Hash[..8]}
            #SBATCH --array=0-{tasks - 1}
            #SBATCH --output="{Place}/%A_%a.log"
            #SBATCH --open-mode=append
            #SBATCH --requeue
            exec {command} --task "$SLURM_ARRAY_TASK_ID" --tasks {tasks}

            """
        );
        try
        {
            WholeFile.Write(
                list,
                System.Text.Encoding.UTF8.GetBytes(string.Concat(missing.Select(chunk => FormattableString.Invariant($"{chunk}\n"))))
            );
            WholeFile.Write(script, System.Text.Encoding.UTF8.GetBytes(text));
            string job = SlurmQueue.Submit(script, _options);
            WholeFile.Write(JobFile, System.Text.Encoding.UTF8.GetBytes(job + "\n"));
            return job;
        }
        catch (Exception error) when (WholeFile.IsOfTheDisk(error))
        {
            throw new InputException($"{Place}: cannot be written ({error.Message})", error);
        }
    }
}
