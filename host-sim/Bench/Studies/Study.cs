using System.Text;
using SSBms.Bench.Experiments;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Studies;

/// <summary>An experiment with parameters that vary, run many times.</summary>
public sealed class Study
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>What it shows; empty when nothing is said.</summary>
    public required string About { get; init; }

    /// <summary>Name of its file, without folders.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of its file, in lower-case hexadecimal: with the number of a run it decides what the run's inputs are.</summary>
    public required string Hash { get; init; }

    /// <summary>How many runs it has.</summary>
    public required int Runs { get; init; }

    /// <summary>How many runs are made and written together, 1 or more.</summary>
    public required int RunsInChunk { get; init; }

    /// <summary>How the runs are spread: "grid", "random", "latin hypercube" or "sobol".</summary>
    public required string Design { get; init; }

    /// <summary>What is varied.</summary>
    public required IReadOnlyList<StudyInput> Inputs { get; init; }

    /// <summary>The columns of its table.</summary>
    public required IReadOnlyList<StudyColumn> Columns { get; init; }

    /// <summary>True when each run is also made without the guard.</summary>
    public required bool ComparesWithoutGuard { get; init; }

    /// <summary>The files it consists of, its own first.</summary>
    public IReadOnlyList<SourceFile> Files => Sources.All;

    /// <summary>How many chunks there are.</summary>
    public int Chunks => (Runs - 1) / RunsInChunk + 1;

    /// <summary>The files it consists of, and what has been read from them.</summary>
    internal SourceFiles Sources { get; init; } = new(name => name);

    /// <summary>What the runs are made of.</summary>
    internal IStudyPlan? Plan { get; init; }

    /// <summary>One of its runs.</summary>
    /// <param name="number">Which, from 1.</param>
    /// <exception cref="InputException">It has no such run.</exception>
    public StudyRun Run(int number)
    {
        return Plan is not null && number >= 1 && number <= Runs
            ? Plan.Run(number)
            : throw new InputException($"{File}: there is no run {number}; expected 1 to {Runs}");
    }

    /// <summary>The runs of a chunk.</summary>
    /// <param name="chunk">Which, from 0.</param>
    /// <returns>Number of the first run, and how many there are.</returns>
    public (int First, int Count) RunsOf(int chunk)
    {
        int first = chunk * RunsInChunk + 1;
        return (first, Math.Min(RunsInChunk, Runs - first + 1));
    }

    /// <summary>The files of a run: its experiment in place of the study, and what that names.</summary>
    /// <param name="run">The run.</param>
    /// <param name="name">How its experiment is called.</param>
    public SourceFiles FilesOf(StudyRun run, string name)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Sources.With(name, Encoding.UTF8.GetBytes(run.Text));
    }

    /// <summary>Writes what the study itself has to say of a run into its row.</summary>
    /// <param name="number">Number of the run.</param>
    /// <param name="table">The table.</param>
    /// <param name="row">Its row, in which everything else stands.</param>
    internal void Judge(int number, StudyTable table, int row)
    {
        Plan?.Judge(number, table, row);
    }

    /// <summary>The experiment of a run, read.</summary>
    /// <param name="run">The run.</param>
    /// <exception cref="InputException">What the run's inputs make of it cannot be run.</exception>
    public Experiment Read(StudyRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return StudyPlan.Read(Sources, File, run);
    }
}
