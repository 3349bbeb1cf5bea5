using SSBms.Bench.Studies;
using SSBms.Cli.Output;
using SSBms.Cli.Results;

namespace SSBms.Cli.Studies;

/// <summary>Writes the page of a study, and makes the runs again that it points at.</summary>
internal static class StudyReport
{
    /// <summary>Makes the worst runs again, then writes the page.</summary>
    /// <param name="folder">The folder of the study.</param>
    /// <param name="table">Its table.</param>
    /// <param name="worst">The runs that deserve a look.</param>
    /// <param name="ranked">What ranked them, as it was asked for; null for what went wrong.</param>
    /// <param name="made">Told of each run that has been made again, with true when it came out as in the study.</param>
    /// <param name="stop">Ends it; the page is then as it was.</param>
    /// <returns>The page.</returns>
    /// <exception cref="CellModels.Input.InputException">Something cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static string Write(
        StudyFolder folder,
        StudyTable table,
        IReadOnlyList<WorstRun> worst,
        string? ranked,
        Action<WorstRun, bool> made,
        CancellationToken stop
    )
    {
        // What crashed would crash again.
        foreach (WorstRun entry in worst.Where(entry => table.Texts(StudyColumns.Error)[entry.Row] is null))
        {
            int number = (int)entry.Run;
            string place = Path.Combine(folder.Path, StudyFolder.ReplayOf(number));
            string hash = StudyReplay.Write(folder.Study, number, place, stop).Hash;
            stop.ThrowIfCancellationRequested();
            made(entry, hash == table.Texts(StudyColumns.Hash)[entry.Row]);
        }

        string page = Path.Combine(folder.Path, ResultFiles.Report);
        OutputFile.Write(page, StudyPage.Write(folder.Study, table, worst, ranked));
        return page;
    }
}
