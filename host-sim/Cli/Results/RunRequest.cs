using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;

namespace SSBms.Cli.Results;

/// <summary>An experiment as it was read, with its options: all that a result depends on.</summary>
internal sealed class RunRequest
{
    private readonly SourceFiles _files;

    private RunRequest(Experiment experiment, SourceFiles files, RunOptions options)
    {
        Experiment = experiment;
        _files = files;
        Options = options;
    }

    /// <summary>The experiment.</summary>
    public Experiment Experiment { get; }

    /// <summary>The options.</summary>
    public RunOptions Options { get; }

    /// <summary>The files it was read from, the experiment's own first.</summary>
    public IReadOnlyList<SourceFile> Files => _files.All;

    /// <summary>Reads an experiment and what it names, and makes sure that it can be run.</summary>
    /// <param name="name">The experiment among the files.</param>
    /// <param name="files">Where files are read from.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="InputException">Something cannot be read or used, or the board cannot guard the cell.</exception>
    public static RunRequest Read(string name, SourceFiles files, RunOptions options)
    {
        Experiment experiment = ExperimentReader.Read(files.PathOf(name), files.Read(name, "an experiment file"), options.Seed, files);
        if (!options.WithoutGuard)
        {
            ExperimentRun.RequireGuardable(experiment);
        }

        return new RunRequest(experiment, files, options);
    }

    /// <summary>Runs it.</summary>
    /// <param name="progress">Told how far each run has come; may be null.</param>
    /// <param name="stop">Ends every run where it is.</param>
    public ExperimentResult Execute(IProgress<RunProgress>? progress, CancellationToken stop)
    {
        return ExperimentRun.Execute(Experiment, Options.WithoutGuard, progress, stop);
    }
}
