using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Projects;
using SSBms.NanoCheck.Rules;
using SSBms.NanoCheck.Rules.Cycle;
using SSBms.NanoCheck.Rules.Projects;

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
            Subject subject = sample.In(root.FullName);
            Rule rule = RuleSet.All.Single(rule => rule.Id == sample.Rule);

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
    public void What_does_not_compile_for_a_board_is_told_as_a_compiler_tells_it()
    {
        Sample sample = Sample.All.Single(sample => sample.Name == "NC301 member that a board does not have rejected");
        DirectoryInfo root = Directory.CreateTempSubdirectory("ssbms-nanocheck-");
        try
        {
            Subject subject = sample.In(root.FullName);

            string[] findings = [.. RuleReport.Of(new CompileRule(), subject).Findings.Select(finding => finding.ToString())];
            BadInputException refused = Assert.ThrowsExactly<BadInputException>(() => subject.Firmware);

            string[] expected =
            [
                "firmware/Runtime/Sample.cs(15): NC301 CS0103 The name 'Environment' does not exist in the current context",
                "firmware/Runtime/Sample.cs(20): NC301 CS0117 'Enum' does not contain a definition for 'IsDefined'",
                "firmware/Runtime/Sample.cs(25): NC301 CS0518 Predefined type 'System.Index' is not defined or imported",
            ];
            CollectionAssert.AreEqual(expected, findings, string.Join('\n', findings));
            StringAssert.StartsWith(refused.Message, "firmware/Runtime/Sample.cs(15): CS0103 ", StringComparison.Ordinal);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [TestMethod]
    public void The_class_library_here_is_the_one_that_the_boards_are_pinned_to()
    {
        var pinned = new PinnedPackages(Tree.Above(AppContext.BaseDirectory).Read(PinnedPackages.Path));
        using var library = Mono.Cecil.AssemblyDefinition.ReadAssembly(new MemoryStream(NanoCompiler.Library.Code));

        Assert.AreEqual(pinned.ByAssembly("mscorlib")!.AssemblyVersion, library.Name.Version.ToString());
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

        foreach (Rule rule in RuleSet.All)
        {
            CollectionAssert.Contains(rejected, rule.Id);
            CollectionAssert.Contains(accepted, rule.Id);
        }
    }
}
