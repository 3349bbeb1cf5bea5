using SSBms.Bench.Runs;
using SSBms.CellModels.Input;
using SSBms.Cli.Output;

namespace SSBms.Cli.Results;

/// <summary>The files of a result: what came out, and what it was made of.</summary>
internal static class ResultFiles
{
    /// <summary>The report page.</summary>
    public const string Report = "report.html";

    /// <summary>The folder of what the run was made of.</summary>
    public const string Inputs = "inputs";

    /// <summary>Writes what came out, one file after the other: a long record is in memory once.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="result">What came out.</param>
    public static IEnumerable<ResultFile> Outputs(RunRequest request, ExperimentResult result)
    {
        IReadOnlyList<string> folders = Folders(result);
        for (int i = 0; i < folders.Count; i++)
        {
            CaseResult item = result.Cases[i];
            foreach (RunResult run in item.Runs)
            {
                // The first run has the plain names; the comparison says what it is.
                string suffix = ReferenceEquals(run, item.Runs[0]) ? "" : ".without-guard";
                using var table = new StringWriter { NewLine = "\n" };
                BdfWriter.Write(table, run.Series, request.Options);
                yield return ResultFile.Of($"{folders[i]}run{suffix}.bdf.csv", table.ToString());
                yield return ResultFile.Of($"{folders[i]}run{suffix}.bdf.json", BdfMetadata.Write(item.Setup, run, request.Options));
                yield return ResultFile.Of($"{folders[i]}events{suffix}.json", EventsJson.Write(item.Setup.Profile, run));
            }
        }

        yield return ResultFile.Of(Report, ReportPage.Write(result));
    }

    /// <summary>The files that the experiment was read from, as they are kept, in their order.</summary>
    /// <param name="request">What was asked for.</param>
    public static IEnumerable<ResultFile> InputsOf(RunRequest request)
    {
        IEnumerable<string> names = request.Files.Select(file => Path.GetFileName(file.Name.Replace('\\', '/')));
        return FileNames.Distinct(names).Select((name, i) => new ResultFile($"{Inputs}/{name}", request.Files[i].Content));
    }

    /// <summary>The folder of each case, "" or with "/" at its end.</summary>
    private static IReadOnlyList<string> Folders(ExperimentResult result)
    {
        bool named = result.Cases.Any(item => item.Setup.Name.Length > 0);
        IEnumerable<string> names = result.Cases.Select(item => item.Setup.Name);
        return named ? [.. FileNames.Distinct(names, Inputs, Report, Manifest.Name).Select(name => name + "/")] : [.. names];
    }
}
