namespace SSBms.Firmware.Projects.Tests.Checks;

/// <summary>Both projects of a folder build the same assembly: same names, same language, same references.</summary>
public static class TwinCheck
{
    /// <summary>What the tool chain of the boards compiles; the host projects have it from firmware/ and boards/Directory.Build.props.</summary>
    private const string LanguageVersion = "10.0";

    /// <summary>The host's stand-in for the packages.</summary>
    private const string Signatures = "NanoApi";

    public static IEnumerable<Finding> Run(Tree tree)
    {
        return tree.BoardProjects().SelectMany(Check);
    }

    private static IEnumerable<Finding> Check(ProjectFile project)
    {
        ProjectFile? host = HostProject.Beside(project);
        if (host == null)
        {
            return [project.Finding(1, $"there is no {project.Name}.csproj beside it")];
        }

        return
        [
            .. Same(project, host, "AssemblyName"),
            .. Same(project, host, "RootNamespace"),
            .. Is(project, "LangVersion", LanguageVersion),
            .. Is(project, "Nullable", "enable"),
            .. References(project, host),
        ];
    }

    private static IEnumerable<Finding> Same(ProjectFile project, ProjectFile host, string property)
    {
        return Is(project, property, host.Property(property).Text);
    }

    private static IEnumerable<Finding> Is(ProjectFile project, string property, string expected)
    {
        Located actual = project.Property(property);
        return actual.Text == expected ? [] : [project.Finding(actual.Line, $"{property} is '{actual.Text}', not '{expected}'")];
    }

    private static IEnumerable<Finding> References(ProjectFile project, ProjectFile host)
    {
        Dictionary<string, int> board = ByTarget(project);
        Dictionary<string, int> desktop = ByTarget(host);
        foreach ((string target, int line) in board.Where(reference => !desktop.ContainsKey(reference.Key)))
        {
            yield return project.Finding(line, $"{host.Name}.csproj does not reference {target}");
        }

        foreach ((string target, int line) in desktop.Where(reference => !board.ContainsKey(reference.Key)))
        {
            yield return host.Finding(line, $"{project.Name}.nfproj does not reference {target}");
        }

        foreach (Located item in project.Items("ProjectReference").Where(item => !project.Tree.Exists(project.Resolve(item.Text))))
        {
            yield return project.Finding(item.Line, $"{item.Text} does not exist");
        }
    }

    /// <summary>What is referenced, without extension, and the line that does it.</summary>
    private static Dictionary<string, int> ByTarget(ProjectFile project)
    {
        return project
            .Items("ProjectReference")
            .Select(item => new Located(System.IO.Path.ChangeExtension(project.Resolve(item.Text), null), item.Line))
            .Where(item => System.IO.Path.GetFileName(item.Text) != Signatures)
            .DistinctBy(item => item.Text, StringComparer.Ordinal)
            .ToDictionary(item => item.Text, item => item.Line, StringComparer.Ordinal);
    }
}
