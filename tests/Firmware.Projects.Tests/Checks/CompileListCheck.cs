namespace SSBms.Firmware.Projects.Tests.Checks;

/// <summary>A board project lists its files one by one, so a new file is forgotten there: list and folder must agree.</summary>
public static class CompileListCheck
{
    private const string HostOnlySource = "tools/NanoApi/";

    public static IEnumerable<Finding> Run(Tree tree)
    {
        return tree.BoardProjects().SelectMany(Check);
    }

    private static IEnumerable<Finding> Check(ProjectFile project)
    {
        IReadOnlyList<Located> listed = project.Items("Compile");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Located item in listed)
        {
            if (item.Text.Contains('*', StringComparison.Ordinal))
            {
                yield return project.Finding(item.Line, $"{item.Text} is a wildcard; files are listed one by one");
            }
            else if (!project.Tree.Exists(project.Resolve(item.Text)))
            {
                yield return project.Finding(item.Line, $"{item.Text} is listed but does not exist");
            }
            else if (!seen.Add(project.Resolve(item.Text)))
            {
                yield return project.Finding(item.Line, $"{item.Text} is listed twice");
            }
        }

        int line = listed.Count > 0 ? listed[0].Line : 1;
        foreach (string file in project.Tree.Files(project.Folder, "*.cs").Where(file => !seen.Contains(file)))
        {
            yield return project.Finding(line, $"{file[(project.Folder.Length + 1)..].Replace('/', '\\')} is in the folder but not listed");
        }

        foreach (Finding finding in HostOnly(project))
        {
            yield return finding;
        }
    }

    /// <summary>The host project takes the whole folder; what it takes from elsewhere, the board build does not have.</summary>
    private static IEnumerable<Finding> HostOnly(ProjectFile project)
    {
        ProjectFile? host = HostProject.Beside(project);
        return host == null
            ? []
            : host.Items("Compile")
                .Where(item => !host.Resolve(item.Text).StartsWith(HostOnlySource, StringComparison.Ordinal))
                .Select(item => host.Finding(item.Line, $"{item.Text} is compiled for the host only"));
    }
}
