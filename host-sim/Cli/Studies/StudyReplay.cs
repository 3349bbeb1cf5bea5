using System.Globalization;
using SSBms.Bench.Runs;
using SSBms.Bench.Studies;
using SSBms.Cli.Results;

namespace SSBms.Cli.Studies;

/// <summary>Makes one run of a study again, with its whole record and report.</summary>
internal static class StudyReplay
{
    /// <summary>Makes a run and writes what comes out, as "ssbms run" would with the run's experiment.</summary>
    /// <param name="study">The study.</param>
    /// <param name="number">Which run, from 1.</param>
    /// <param name="target">The folder for its results.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>What came out, and the hash of its row.</returns>
    /// <exception cref="CellModels.Input.InputException">There is no such run, or its results cannot be written.</exception>
    public static (ExperimentResult Result, string Report, string Hash) Write(
        Study study,
        int number,
        string target,
        CancellationToken stop
    )
    {
        StudyRun run = study.Run(number);
        string name = string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileNameWithoutExtension(study.File)}-{number}{Path.GetExtension(study.File)}"
        );
        var options = new RunOptions(null, WithoutGuard: false, RunOptions.UsualStart, Labels: false);
        var request = RunRequest.Read(name, study.FilesOf(run, name), options);
        using var folder = new ResultFolder(target);
        ExperimentResult result = request.Execute(null, stop);
        string report = folder.Write(request, result);
        return (result, report, ChunkRun.HashOf(study, run, result.Cases[0]));
    }
}
