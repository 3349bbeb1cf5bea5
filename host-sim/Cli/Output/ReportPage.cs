using SSBms.Bench.Replay;
using SSBms.Bench.Runs;
using SSBms.Cli.Replays;
using SSBms.Cli.Results;

namespace SSBms.Cli.Output;

/// <summary>report.html: the bundled page with the data of a run or of a replay put in.</summary>
public static class ReportPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="result">What came out.</param>
    public static string Write(ExperimentResult result)
    {
        return TemplatePage.Fill(ResultFiles.Report, ReportJson.Write(result));
    }

    /// <summary>Writes the page of a replay.</summary>
    /// <param name="file">Name of the recording.</param>
    /// <param name="result">What came out.</param>
    public static string Write(string file, ReplayResult result)
    {
        return TemplatePage.Fill(ResultFiles.Report, ReplayPageJson.Write(file, result));
    }
}
