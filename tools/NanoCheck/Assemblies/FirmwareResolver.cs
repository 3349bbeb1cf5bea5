using Mono.Cecil;

namespace SSBms.NanoCheck.Assemblies;

/// <summary>Finds assemblies among those that were compiled together, and nowhere else.</summary>
internal sealed class FirmwareResolver : BaseAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition> _known = new(StringComparer.Ordinal);

    /// <summary>Takes what the firmware is compiled against.</summary>
    /// <param name="images">The assemblies.</param>
    public FirmwareResolver(IEnumerable<Image> images)
    {
        foreach (Image image in images)
        {
            Add(AssemblyDefinition.ReadAssembly(new MemoryStream(image.Code), new ReaderParameters { AssemblyResolver = this }));
        }
    }

    /// <summary>Adds an assembly that was read.</summary>
    /// <param name="assembly">The assembly.</param>
    public void Add(AssemblyDefinition assembly)
    {
        _known[assembly.Name.Name] = assembly;
    }

    /// <inheritdoc/>
    public override AssemblyDefinition Resolve(AssemblyNameReference name)
    {
        return _known.TryGetValue(name.Name, out AssemblyDefinition? assembly) ? assembly : throw new AssemblyResolutionException(name);
    }
}
