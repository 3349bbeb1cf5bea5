using System.Text.RegularExpressions;
using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;

namespace SSBms.Bench.Tests;

/// <summary>The language is what its page says: every example there is run.</summary>
[TestClass]
public sealed partial class DocumentationTests
{
    public static IEnumerable<object[]> Examples => Example().Matches(Page()).Select(match => new object[] { match.Groups["text"].Value });

    [TestMethod]
    [DynamicData(nameof(Examples))]
    public void An_example_runs_and_meets_its_expectations(string text)
    {
        Experiment experiment = ExperimentReader.Read("experiments.md", text);
        ExperimentResult result = ExperimentRun.Execute(experiment, withoutGuard: false, null);
        string failed = string.Join(
            "; ",
            result.Cases.SelectMany(item => item.Expectations).Where(item => item.Ok != true).Select(item => item.Actual)
        );
        Assert.AreEqual("", failed);
        Assert.AreEqual(Verdict.Passed, result.Verdict);
    }

    [TestMethod]
    public void The_page_names_every_figure_that_a_run_gives()
    {
        string page = Page();
        foreach (string[] example in Examples.Select(example => new[] { (string)example[0] }))
        {
            ExperimentResult result = ExperimentRun.Execute(ExperimentReader.Read("experiments.md", example[0]), withoutGuard: false, null);
            foreach (string name in result.Cases.SelectMany(item => item.Figures.Keys))
            {
                string bare = name.Split('.')[^1];
                Assert.Contains(bare, page);
            }
        }
    }

    private static string Page()
    {
        return File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "experiments.md"));
    }

    [GeneratedRegex("```yaml\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Example();
}
