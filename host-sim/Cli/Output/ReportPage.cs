using SSBms.Bench.Runs;

namespace SSBms.Cli.Output;

/// <summary>report.html: the bundled page with the data of a run put in.</summary>
public static class ReportPage
{
    private const string Placeholder = "__RUN_DATA__";

    /// <summary>Writes the page.</summary>
    /// <param name="result">What came out.</param>
    public static string Write(ExperimentResult result)
    {
        using Stream template =
            typeof(ReportPage).Assembly.GetManifestResourceStream("report.html")
            ?? throw new InvalidOperationException("the report page is missing from this build");
        using var reader = new StreamReader(template);
        string data = ReportJson.Write(result).Replace("<", "\\u003c", StringComparison.Ordinal);
        return reader.ReadToEnd().Replace(Placeholder, data, StringComparison.Ordinal);
    }
}
