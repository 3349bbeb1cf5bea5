using SSBms.Bench.Runs;

namespace SSBms.Cli.Output;

/// <summary>report.html: the bundled page with the data of a run put in.</summary>
public static class ReportPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="result">What came out.</param>
    public static string Write(ExperimentResult result)
    {
        return TemplatePage.Fill("report.html", ReportJson.Write(result));
    }
}
