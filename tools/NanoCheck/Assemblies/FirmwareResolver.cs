using Mono.Cecil;

namespace SSBms.NanoCheck.Assemblies;

/// <summary>Finds assemblies: the firmware's among those that were read, others beside them.</summary>
public sealed class FirmwareResolver : BaseAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition> _known = new(StringComparer.Ordinal);

    /// <summary>Adds an assembly that was read.</summary>
    /// <param name="assembly">The assembly.</param>
    public void Add(AssemblyDefinition assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        _known[assembly.Name.Name] = assembly;
    }

    /// <inheritdoc/>
    public override AssemblyDefinition Resolve(AssemblyNameReference name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!_known.TryGetValue(name.Name, out AssemblyDefinition? assembly))
        {
            assembly = base.Resolve(name);
            Add(assembly);
        }

        return assembly;
    }
}
