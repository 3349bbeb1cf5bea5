using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Rules.Projects;

/// <summary>Every board project is in the solution, builds in each configuration, and only applications are deployed.</summary>
internal sealed class SolutionRule() : Rule("NC504", "the solution builds every board project and deploys only applications")
{
    private const string Solution = "SSBms.sln";
    private const string BoardProjectType = "11A8DD76-328B-46DF-9F39-F559912D0360";
    private const string FolderType = "2150E333-8FDC-42A3-9474-1A3956D46DE8";

    /// <inheritdoc/>
    public override void Check(Subject subject, Inspection inspection)
    {
        var solution = new SolutionFile(subject.Tree, Solution);
        foreach (
            SolutionProject entry in solution.Projects.Where(entry => !Same(entry.TypeId, FolderType) && !subject.Tree.Exists(entry.Path))
        )
        {
            inspection.Report(solution.At(entry.Line), $"{entry.Path} does not exist");
        }

        foreach (ProjectFile project in subject.Tree.BoardProjects())
        {
            inspection.Look();
            if (solution.Projects.FirstOrDefault(entry => entry.Path == project.Path) is { } entry)
            {
                Identity(solution, entry, project, inspection);
                Configurations(solution, entry, project, inspection);
            }
            else
            {
                inspection.Report(solution.At(1), $"{project.Path} is not in the solution");
            }
        }
    }

    private static void Identity(SolutionFile solution, SolutionProject entry, ProjectFile project, Inspection inspection)
    {
        if (!Same(entry.TypeId, BoardProjectType))
        {
            inspection.Report(solution.At(entry.Line), $"{entry.Path} is not entered as a nanoFramework project");
        }

        Located id = project.Property("ProjectGuid");
        if (!Same(id.Text.Trim('{', '}'), entry.Id))
        {
            inspection.Report(project.At(id.Line), $"ProjectGuid is {id.Text}, in the solution it is {entry.Id}");
        }
    }

    private static void Configurations(SolutionFile solution, SolutionProject entry, ProjectFile project, Inspection inspection)
    {
        bool application = project.Property("OutputType").Text == "Exe";
        foreach (string configuration in solution.Configurations)
        {
            string[] wanted = application ? ["ActiveCfg", "Build.0", "Deploy.0"] : ["ActiveCfg", "Build.0"];
            foreach (string what in wanted.Where(what => Line(entry, configuration, what) == 0))
            {
                inspection.Report(solution.At(entry.Line), $"{entry.Path} has no {what} for {configuration}");
            }

            int deploy = Line(entry, configuration, "Deploy.0");
            if (!application && deploy > 0)
            {
                inspection.Report(solution.At(deploy), $"{entry.Path} is a library and must not be deployed");
            }
        }
    }

    private static int Line(SolutionProject entry, string configuration, string what)
    {
        return entry.Configurations.FirstOrDefault(line => line.Text == $"{configuration}.{what}")?.Line ?? 0;
    }

    private static bool Same(string left, string right)
    {
        return string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
    }
}
