namespace SSBms.Firmware.Projects.Tests.Checks;

/// <summary>Every board project is in the solution, builds in each configuration, and only applications are deployed.</summary>
public static class SolutionCheck
{
    private const string Solution = "SSBms.sln";
    private const string BoardProjectType = "11A8DD76-328B-46DF-9F39-F559912D0360";
    private const string FolderType = "2150E333-8FDC-42A3-9474-1A3956D46DE8";

    public static IEnumerable<Finding> Run(Tree tree)
    {
        var solution = new SolutionFile(tree, Solution);
        IEnumerable<Finding> missing = solution
            .Projects.Where(entry => !Same(entry.TypeId, FolderType) && !tree.Exists(entry.Path))
            .Select(entry => solution.Finding(entry.Line, $"{entry.Path} does not exist"));
        return [.. missing, .. tree.BoardProjects().SelectMany(project => Check(solution, project))];
    }

    private static IEnumerable<Finding> Check(SolutionFile solution, ProjectFile project)
    {
        SolutionProject? entry = solution.Projects.FirstOrDefault(entry => entry.Path == project.Path);
        if (entry == null)
        {
            return [solution.Finding(1, $"{project.Path} is not in the solution")];
        }

        return [.. Identity(solution, entry, project), .. Configurations(solution, entry, project)];
    }

    private static IEnumerable<Finding> Identity(SolutionFile solution, SolutionProject entry, ProjectFile project)
    {
        if (!Same(entry.TypeId, BoardProjectType))
        {
            yield return solution.Finding(entry.Line, $"{entry.Path} is not entered as a nanoFramework project");
        }

        Located id = project.Property("ProjectGuid");
        if (!Same(id.Text.Trim('{', '}'), entry.Id))
        {
            yield return project.Finding(id.Line, $"ProjectGuid is {id.Text}, in the solution it is {entry.Id}");
        }
    }

    private static IEnumerable<Finding> Configurations(SolutionFile solution, SolutionProject entry, ProjectFile project)
    {
        bool application = project.Property("OutputType").Text == "Exe";
        foreach (string configuration in solution.Configurations)
        {
            string[] wanted = application ? ["ActiveCfg", "Build.0", "Deploy.0"] : ["ActiveCfg", "Build.0"];
            foreach (string what in wanted.Where(what => Line(entry, configuration, what) == 0))
            {
                yield return solution.Finding(entry.Line, $"{entry.Path} has no {what} for {configuration}");
            }

            int deploy = Line(entry, configuration, "Deploy.0");
            if (!application && deploy > 0)
            {
                yield return solution.Finding(deploy, $"{entry.Path} is a library and must not be deployed");
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
