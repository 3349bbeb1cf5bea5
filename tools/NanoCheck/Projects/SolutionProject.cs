namespace SSBms.NanoCheck.Projects;

/// <summary>A project entry of a solution.</summary>
/// <param name="TypeId">The project type's id, without braces.</param>
/// <param name="Path">From the root, with slashes.</param>
/// <param name="Id">The project's id, without braces.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record SolutionProject(string TypeId, string Path, string Id, int Line)
{
    /// <summary>Its configuration lines, such as Debug|Any CPU.Build.0.</summary>
    public IList<Located> Configurations { get; } = [];
}
