using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Rules;
using SSBms.NanoCheck.Rules.Cycle;

namespace SSBms.NanoCheck.Tests;

/// <summary>Every rule rejects what it is there for, naming file and line, and accepts what stands next to it.</summary>
[TestClass]
public sealed class SampleTests
{
    private static IEnumerable<string> Names => Sample.All.Select(sample => sample.Name);

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_sample_is_judged_as_its_name_says(string name)
    {
        Sample sample = Sample.All.Single(sample => sample.Name == name);
        DirectoryInfo root = Directory.CreateTempSubdirectory("ssbms-nanocheck-");
        try
        {
            Subject subject = sample.Compile(root.FullName);
            IRule rule = RuleSet.All.Single(rule => rule.Id == sample.Rule);

            foreach (CycleRule before in RuleSet.All.TakeWhile(other => other != rule).OfType<CycleRule>())
            {
                // The last one asks which exceptions the others needed.
                RuleReport.Of(before, subject);
            }

            RuleReport report = RuleReport.Of(rule, subject);

            string findings = string.Join('\n', report.Findings);
            string[] places = [.. report.Findings.Select(finding => $"{finding.File}({finding.Line})").Distinct(StringComparer.Ordinal)];
            Assert.AreEqual(sample.Rejected, sample.Expected.Count > 0, "a rejected sample marks lines, an accepted one none");
            Assert.IsTrue(report.Places > 0 || report.Findings.Count > 0, "the rule did not look at anything");
            CollectionAssert.AreEquivalent(sample.Expected.ToArray(), places, $"expected: {string.Join(' ', sample.Expected)}\n{findings}");
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [TestMethod]
    public void Every_rule_has_a_sample_it_rejects_and_one_it_accepts()
    {
        string[] rejected =
        [
            .. Sample.All.Where(sample => sample.Rejected).Select(sample => sample.Rule),
            .. ProjectSample.All.Where(sample => sample.Rejected).Select(sample => sample.Rule),
        ];
        string[] accepted =
        [
            .. Sample.All.Where(sample => !sample.Rejected).Select(sample => sample.Rule),
            .. ProjectSample.All.Where(sample => !sample.Rejected).Select(sample => sample.Rule),
        ];

        foreach (IRule rule in RuleSet.All)
        {
            CollectionAssert.Contains(rejected, rule.Id);
            CollectionAssert.Contains(accepted, rule.Id);
        }
    }
}
