namespace SSBms.NanoCheck.Projects;

/// <summary>A nanoFramework package the board builds use.</summary>
/// <param name="Id">Package id.</param>
/// <param name="Version">Package version.</param>
/// <param name="Assembly">Name of its assembly.</param>
/// <param name="AssemblyVersion">Version of the assembly, which does not always follow from the package's.</param>
/// <param name="Needs">Ids of the packages it needs; packages.config must name those too.</param>
internal sealed record PinnedPackage(string Id, string Version, string Assembly, string AssemblyVersion, IReadOnlyList<string> Needs)
{
    /// <summary>The assembly's file.</summary>
    public string File { get; init; } = Assembly + ".dll";
}
