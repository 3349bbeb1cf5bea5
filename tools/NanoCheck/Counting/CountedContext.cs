using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using SSBms.NanoCheck.Assemblies;

namespace SSBms.NanoCheck.Counting;

/// <summary>
/// A second copy of the bench in this process, with counted firmware in place of the firmware. This tool is in it too, so that
/// what runs there can be called without reflection, but for the first step.
/// </summary>
internal sealed class CountedContext : AssemblyLoadContext
{
    private readonly Dictionary<string, byte[]> _counted = new(StringComparer.Ordinal);

    /// <summary>Counts the firmware.</summary>
    /// <param name="firmware">Its release build; changed.</param>
    public CountedContext(Firmware firmware)
        : base("counted")
    {
        var types = new List<TypeReference>();
        var methods = new List<string>();
        foreach (FirmwareAssembly assembly in firmware.Assemblies.Where(assembly => Probe.Rooms.Contains(assembly.Room)))
        {
            _counted[assembly.Name] = Counters.Insert(assembly.Module, assembly.Room, types, methods);
        }

        Types = types;
        Methods = methods;
    }

    /// <summary>The types that are allocated; the probe is told their index.</summary>
    public IReadOnlyList<TypeReference> Types { get; }

    /// <summary>The methods that are counted, "Type.Method"; the probe is told their index.</summary>
    public IReadOnlyList<string> Methods { get; }

    /// <summary>Calls a method of this tool's copy in there.</summary>
    /// <param name="type">A type of this tool.</param>
    /// <param name="method">A public static method of it, from text to text.</param>
    /// <param name="argument">What it is given.</param>
    /// <returns>What it returns.</returns>
    public string Call(Type type, string method, string argument)
    {
        Assembly tool = LoadFromAssemblyName(type.Assembly.GetName());
        MethodInfo found = tool.GetType(type.FullName!)!.GetMethod(method)!;
        return (string)found.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [argument], null)!;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string name = assemblyName.Name!;
        if (_counted.TryGetValue(name, out byte[]? image))
        {
            return LoadFromStream(new MemoryStream(image));
        }

        bool own = name == typeof(CountedContext).Assembly.GetName().Name || name.StartsWith("SSBms.", StringComparison.Ordinal);
        string path = Path.Combine(AppContext.BaseDirectory, $"{name}.dll");
        return own && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
