using System.Text.RegularExpressions;
using SSBms.Bench.Runs;
using SSBms.Bench.Studies;

namespace SSBms.Bench.Tests.Studies;

/// <summary>What the page of studies says, is so.</summary>
[TestClass]
public sealed partial class StudyDocumentTests
{
    private static string Text => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "studies.md"));

    public static IEnumerable<object[]> Examples => Example().Matches(Text).Select(match => new object[] { match.Groups["text"].Value });

    [TestMethod]
    [DynamicData(nameof(Examples))]
    public void Every_example_of_the_page_runs(string example)
    {
        Study study = StudyDesk.Read(example);
        foreach (int number in new[] { 1, study.Runs })
        {
            CaseResult result = ExperimentRun.Bare(study.Read(study.Run(number)), CancellationToken.None);
            Assert.IsGreaterThan(0.0, result.Figures["duration_s"]);
        }
    }

    [TestMethod]
    public void The_page_names_every_column_that_every_study_has()
    {
        Study study = StudyDesk.Read(StudyDesk.Twelve);
        foreach (StudyColumn column in study.Columns.Where(column => column.Role is ColumnRole.Identity or ColumnRole.Ending))
        {
            Assert.Contains($"`{column.Name}`", Text);
        }
    }

    [GeneratedRegex("```yaml\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Example();
}
