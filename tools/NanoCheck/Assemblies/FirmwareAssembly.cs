using Mono.Cecil;

namespace SSBms.NanoCheck.Assemblies;

/// <summary>One compiled assembly of the firmware.</summary>
/// <param name="Module">Its code, with the line numbers.</param>
/// <param name="Room">The part of the firmware it is.</param>
/// <param name="Folder">Folder of its project, from the root, with slashes.</param>
internal sealed record FirmwareAssembly(ModuleDefinition Module, Room Room, string Folder)
{
    /// <summary>Name of the assembly.</summary>
    public string Name => Module.Assembly.Name.Name;

    /// <summary>
    /// Every type that is written in the firmware, nested ones included; what the compiler adds for itself is left out.
    /// </summary>
    public IEnumerable<TypeDefinition> Types => Module.GetTypes().Where(IsOwn);

    /// <summary>Every method of these types.</summary>
    public IEnumerable<MethodDefinition> Methods => Types.SelectMany(type => type.Methods);

    /// <summary>Where a board's program begins; null in a library of the firmware.</summary>
    public MethodDefinition? Main => Methods.FirstOrDefault(method => method is { IsStatic: true, Name: "Main" });

    /// <summary>True for a type that is written in the firmware.</summary>
    /// <param name="type">The type.</param>
    public static bool IsOwn(TypeDefinition type)
    {
        TypeDefinition outermost = type;
        while (outermost.DeclaringType is { } outer)
        {
            outermost = outer;
        }

        string space = outermost.Namespace.Split('.')[0];
        bool added = outermost.Name is "<Module>" or "<PrivateImplementationDetails>";
        return !added && space is not ("System" or "Microsoft" or "nanoFramework");
    }
}
