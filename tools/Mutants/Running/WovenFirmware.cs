using System.Reflection;
using System.Runtime.Loader;

namespace SSBms.Mutants.Running;

/// <summary>Loads tests with the woven firmware in the place of the one they were built with.</summary>
internal sealed class WovenFirmware : AssemblyLoadContext
{
    private readonly string[] _folders;

    /// <summary>Takes where to look.</summary>
    /// <param name="folders">The woven assemblies first, then those of the tests.</param>
    public WovenFirmware(string[] folders)
        : base("woven")
    {
        _folders = folders;
    }

    /// <summary>Loads an assembly of the first folder that has it.</summary>
    /// <param name="assemblyName">Its name.</param>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // The switch and the attributes of tests must be the same ones everywhere.
        string file = assemblyName.Name + ".dll";
        if (
            assemblyName.Name == "SSBms.Mutants"
            || assemblyName.Name == "Mutants"
            || assemblyName.Name!.StartsWith("MSTest.", StringComparison.Ordinal)
        )
        {
            return null;
        }

        string? path = _folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
        return path is null ? null : LoadFromAssemblyPath(path);
    }
}
