using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Lists;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Rules.Api;

/// <summary>What a project uses comes from a pinned package that its packages.config names.</summary>
public sealed class ApiPackageRule : IRule
{
    /// <inheritdoc/>
    public string Id => "NC303";

    /// <inheritdoc/>
    public string Title => "every member used is in a package the project names";

    /// <inheritdoc/>
    public void Check(Subject subject, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(inspection);
        foreach (ApiEntry entry in subject.Api.Entries.Where(entry => subject.Pinned.ById(entry.Package) is null))
        {
            inspection.Report(
                new SourcePlace(ApiList.Path, entry.Line),
                $"{entry.Package} is not pinned: expected a package of {PinnedPackages.Path}"
            );
        }

        Dictionary<FirmwareAssembly, HashSet<string>> named = subject.Firmware.Assemblies.ToDictionary(
            assembly => assembly,
            assembly => Named(subject.Tree, assembly)
        );
        foreach (ApiUse use in ApiUses.In(subject.Firmware))
        {
            inspection.Look();
            if (subject.Api.Find(use.Member) is { } entry && !named[use.Assembly].Contains(entry.Package))
            {
                inspection.Report(
                    use.Place,
                    $"{use.Member} is in {entry.Package}: expected that package in {use.Assembly.Folder}/packages.config"
                );
            }
        }
    }

    private static HashSet<string> Named(Tree tree, FirmwareAssembly assembly)
    {
        string path = $"{assembly.Folder}/packages.config";
        return tree.Exists(path)
            ? [.. new ProjectFile(tree, path).Elements("package").Select(entry => entry.Attribute("id")?.Value ?? string.Empty)]
            : [];
    }
}
