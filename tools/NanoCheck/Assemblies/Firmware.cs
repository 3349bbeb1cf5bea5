using Mono.Cecil;

namespace SSBms.NanoCheck.Assemblies;

/// <summary>All assemblies of the firmware, taken together: what is in none of them comes from nanoFramework.</summary>
internal sealed class Firmware
{
    private readonly Dictionary<ModuleDefinition, FirmwareAssembly> _byModule;
    private readonly Dictionary<string, TypeDefinition> _types = new(StringComparer.Ordinal);

    /// <summary>Takes the assemblies.</summary>
    /// <param name="assemblies">Every assembly.</param>
    /// <param name="sources">Their source files.</param>
    public Firmware(IReadOnlyList<FirmwareAssembly> assemblies, Sources sources)
    {
        Assemblies = assemblies;
        Places = new SourcePlaces(this, sources);
        _byModule = assemblies.ToDictionary(assembly => assembly.Module);
        foreach (FirmwareAssembly assembly in assemblies)
        {
            foreach (TypeDefinition type in assembly.Types)
            {
                _types[Key(assembly.Name, type.FullName)] = type;
            }
        }
    }

    /// <summary>Every assembly.</summary>
    public IReadOnlyList<FirmwareAssembly> Assemblies { get; }

    /// <summary>Where everything is written.</summary>
    public SourcePlaces Places { get; }

    /// <summary>Every type of the firmware.</summary>
    public IEnumerable<TypeDefinition> Types => Assemblies.SelectMany(assembly => assembly.Types);

    /// <summary>Every method of the firmware that has code.</summary>
    public IEnumerable<MethodDefinition> Methods => Types.SelectMany(type => type.Methods).Where(method => method.HasBody);

    /// <summary>The assembly a member is in.</summary>
    /// <param name="member">A member of the firmware.</param>
    public FirmwareAssembly AssemblyOf(MemberReference member)
    {
        return _byModule[member.Module];
    }

    /// <summary>Finds the type a reference means.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>Null for a type that is not the firmware's.</returns>
    public TypeDefinition? Find(TypeReference? reference)
    {
        if (reference is null or GenericParameter)
        {
            return null;
        }

        TypeReference element = reference.GetElementType();
        string scope = element.Scope is ModuleDefinition module ? module.Assembly.Name.Name : element.Scope?.Name ?? string.Empty;
        return _types.GetValueOrDefault(Key(scope, element.FullName));
    }

    /// <summary>Finds the method a reference means.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>Null for a method that is not the firmware's.</returns>
    public MethodDefinition? Find(MethodReference reference)
    {
        MethodReference element = reference.GetElementMethod();
        return Find(element.DeclaringType)?.Methods.FirstOrDefault(method => Same(method, element));
    }

    /// <summary>Finds the field a reference means.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>Null for a field that is not the firmware's.</returns>
    public FieldDefinition? Find(FieldReference reference)
    {
        return Find(reference.DeclaringType)?.Fields.FirstOrDefault(field => field.Name == reference.Name);
    }

    /// <summary>True for an enumeration of the firmware or of nanoFramework's signatures.</summary>
    /// <param name="reference">A type.</param>
    public bool IsEnum(TypeReference reference)
    {
        TypeDefinition? type = Find(reference) ?? reference.Resolve();
        return type is { IsEnum: true };
    }

    /// <summary>True for a structure: a value that is copied as a whole. Numbers and enumerations are none.</summary>
    /// <param name="reference">A type.</param>
    public bool IsStruct(TypeReference reference)
    {
        return reference.IsValueType && !reference.IsPrimitive && reference is not ArrayType && !IsEnum(reference);
    }

    private static bool Same(MethodReference left, MethodReference right)
    {
        return left.Name == right.Name
            && left.GenericParameters.Count == right.GenericParameters.Count
            && left.ReturnType.FullName == right.ReturnType.FullName
            && left.Parameters.Select(parameter => parameter.ParameterType.FullName)
                .SequenceEqual(right.Parameters.Select(parameter => parameter.ParameterType.FullName), StringComparer.Ordinal);
    }

    private static string Key(string assembly, string type)
    {
        return $"{assembly}|{type}";
    }
}
