using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Lists;
using SSBms.NanoCheck.Projects;
using SSBms.NanoCheck.Rules;

namespace SSBms.NanoCheck.Tests;

/// <summary>What the rules about projects find in a sound tree to which something was done.</summary>
[TestClass]
public sealed class ProjectSampleTests
{
    private static IEnumerable<string> Names => ProjectSample.All.Select(sample => sample.Name);

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_change_is_judged_as_expected(string name)
    {
        ProjectSample sample = ProjectSample.All.Single(sample => sample.Name == name);
        using var tree = new SampleTree();
        Rule rule = RuleSet.All.Single(rule => rule.Id == sample.Rule);
        Assert.IsEmpty(RuleReport.Of(rule, SubjectOf(tree)).Findings, "the tree is sound before");

        string[] expected = sample.Change(tree);
        RuleReport report = RuleReport.Of(rule, SubjectOf(tree));

        string[] findings = [.. report.Findings.Select(finding => finding.ToString())];
        Assert.HasCount(expected.Length, findings, string.Join('\n', findings));
        for (int i = 0; i < expected.Length; i++)
        {
            StringAssert.StartsWith(findings[i], expected[i], StringComparison.Ordinal);
        }
    }

    private static Subject SubjectOf(SampleTree sample)
    {
        var pinned = new PinnedPackages(Tree.Above(AppContext.BaseDirectory).Read(PinnedPackages.Path));
        return new Subject(sample.Tree, new Allowances(string.Empty), pinned, new Signatures(sample.Tree, pinned));
    }
}
