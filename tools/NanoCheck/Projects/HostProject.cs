namespace SSBms.NanoCheck.Projects;

/// <summary>The desktop twin of a board project.</summary>
public static class HostProject
{
    /// <summary>The .csproj of the same name beside a board project.</summary>
    /// <param name="project">The board project.</param>
    /// <returns>Null when there is none.</returns>
    public static ProjectFile? Beside(ProjectFile project)
    {
        ArgumentNullException.ThrowIfNull(project);
        string path = System.IO.Path.ChangeExtension(project.Path, ".csproj");
        return project.Tree.Exists(path) ? new ProjectFile(project.Tree, path) : null;
    }
}
