using System.Diagnostics;
using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Studies;

/// <summary>Runs a chunk of a study. What comes out depends on the study and the chunk alone.</summary>
public static class ChunkRun
{
    /// <summary>Runs every run of a chunk, one after the other.</summary>
    /// <param name="study">The study.</param>
    /// <param name="chunk">Which chunk, from 0.</param>
    /// <param name="work">Counts what was done; null for nobody.</param>
    /// <param name="stop">Gives the chunk up.</param>
    /// <returns>A row for each run.</returns>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    /// <exception cref="InputException">What the inputs of a run make of it cannot be run.</exception>
    public static StudyTable Execute(Study study, int chunk, StudyWork? work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(study);
        (int first, int count) = study.RunsOf(chunk);
        var table = new StudyTable(study.Columns, count);
        for (int row = 0; row < count; row++)
        {
            Execute(study, study.Run(first + row), table, row, work, stop);
        }

        return table;
    }

    /// <summary>The hash that the row of a run has.</summary>
    /// <param name="study">The study.</param>
    /// <param name="run">The run.</param>
    /// <param name="result">What came out of it.</param>
    public static string HashOf(Study study, StudyRun run, CaseResult result)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(result);
        var table = new StudyTable(study.Columns, 1);
        StudyRow.Begin(study, table, 0, run);
        StudyRow.End(study, table, 0, result);
        return table.Texts(StudyColumns.Hash)[0]!;
    }

    /// <summary>Runs one run into a row.</summary>
    /// <param name="study">The study.</param>
    /// <param name="run">The run.</param>
    /// <param name="table">The table.</param>
    /// <param name="row">Which row.</param>
    /// <param name="work">Counts what was done; null for nobody.</param>
    /// <param name="stop">Gives it up.</param>
    private static void Execute(Study study, StudyRun run, StudyTable table, int row, StudyWork? work, CancellationToken stop)
    {
        StudyRow.Begin(study, table, row, run);
        Experiment experiment = study.Read(run);
        long start = Stopwatch.GetTimestamp();
        try
        {
            CaseResult result = ExperimentRun.Bare(experiment, stop);
            stop.ThrowIfCancellationRequested();
            StudyRow.End(study, table, row, result);
        }
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
        {
            StudyRow.Crash(study, table, row, error);
        }

        work?.Add(Stopwatch.GetElapsedTime(start));
    }
}
