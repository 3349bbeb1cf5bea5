using SSBms.Bench.Studies;
using SSBms.Cli.Output;

namespace SSBms.Cli.Studies;

/// <summary>report.html of a study: the bundled page with the data of its runs put in.</summary>
public static class StudyPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="study">The study.</param>
    /// <param name="table">Its table.</param>
    /// <param name="worst">The runs that deserve a look.</param>
    /// <param name="ranked">What ranked them, as it was asked for; null for what went wrong.</param>
    public static string Write(Study study, StudyTable table, IReadOnlyList<WorstRun> worst, string? ranked)
    {
        return TemplatePage.Fill("study.html", StudyPageJson.Write(study, table, worst, ranked));
    }
}
