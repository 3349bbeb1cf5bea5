using System.CommandLine;
using System.Globalization;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Projects;
using SSBms.NanoCheck.Rules;

namespace SSBms.NanoCheck.Commands;

/// <summary>"check": every rule, every finding.</summary>
internal static class CheckCommand
{
    /// <summary>Builds the command.</summary>
    /// <param name="root">Where the tree is.</param>
    public static Command Create(Option<string> root)
    {
        var command = new Command("check", "Check the firmware's release build and its projects against every rule. The default.");
        command.SetAction(parsed => Execute(parsed.GetValue(root)!, Console.Out));
        return command;
    }

    /// <summary>Checks a tree.</summary>
    /// <param name="root">A folder in it.</param>
    /// <param name="output">Where findings and table go.</param>
    /// <returns>0 without findings, 1 with.</returns>
    /// <exception cref="BadInputException">The tree cannot be checked.</exception>
    public static int Execute(string root, TextWriter output)
    {
        Subject subject = Subject.Of(Tree.Above(root));
        List<RuleReport> reports = [.. RuleSet.Projects.Select(rule => RuleReport.Of(rule, subject))];
        if (subject.Build.Errors.Count == 0)
        {
            reports.AddRange(RuleSet.Code.Select(rule => RuleReport.Of(rule, subject)));
        }

        foreach (Finding finding in reports.SelectMany(report => report.Findings))
        {
            output.WriteLine(finding);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"rule", -6} {"places", 7} {"findings", 8}  what is expected"));
        foreach (RuleReport report in reports)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{report.Rule.Id, -6} {report.Places, 7} {report.Findings.Count, 8}  {report.Rule.Title}"
                )
            );
        }

        return reports.Exists(report => report.Findings.Count > 0) ? 1 : 0;
    }
}
