namespace SSBms.NanoCheck.Projects;

/// <summary>The desktop twin of a board project.</summary>
internal static class HostProject
{
    /// <summary>What nanoFramework's test adapter demands as the name of an assembly of tests.</summary>
    public const string DeviceTest = "NFUnitTest";

    /// <summary>True for a board project of tests.</summary>
    /// <param name="project">The board project.</param>
    public static bool IsDeviceTest(ProjectFile project)
    {
        return project.Property("IsTestProject").Text == "true";
    }

    /// <summary>The .csproj of the same name beside a board project; beside device tests, whose name is given, the only one.</summary>
    /// <param name="project">The board project.</param>
    /// <returns>Null when there is none.</returns>
    public static ProjectFile? Beside(ProjectFile project)
    {
        string path = System.IO.Path.ChangeExtension(project.Path, ".csproj");
        if (IsDeviceTest(project))
        {
            IReadOnlyList<string> all = project.Tree.Files(project.Folder, "*.csproj");
            return all.Count == 1 ? new ProjectFile(project.Tree, all[0]) : null;
        }

        return project.Tree.Exists(path) ? new ProjectFile(project.Tree, path) : null;
    }
}
