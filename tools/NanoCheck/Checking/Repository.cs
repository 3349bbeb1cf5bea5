using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Lists;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Checking;

/// <summary>Makes a tree on the disk into a subject.</summary>
public static class Repository
{
    /// <summary>Reads everything that is checked.</summary>
    /// <param name="tree">The tree.</param>
    /// <exception cref="BadInputException">Something is missing, not built, or cannot be read.</exception>
    public static Subject Read(Tree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return new Subject(
            FirmwareLoader.Load(tree),
            tree,
            new ApiList(tree.Read(ApiList.Path)),
            new Allowances(tree.Read(Allowances.Path)),
            new PinnedPackages(tree.Read(PinnedPackages.Path))
        );
    }
}
