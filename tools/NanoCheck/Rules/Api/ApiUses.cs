using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Assemblies;

namespace SSBms.NanoCheck.Rules.Api;

/// <summary>
/// Finds everything the firmware uses that is not its own. What the compiler needs for itself (attributes of assemblies,
/// of nullable references and of generated code) does not count: it is not executed.
/// </summary>
public static class ApiUses
{
    private static readonly HashSet<string> s_compilerOnly = new(StringComparer.Ordinal)
    {
        "System.Runtime.CompilerServices.CompilerGeneratedAttribute",
        "System.Runtime.CompilerServices.NullableAttribute",
        "System.Runtime.CompilerServices.NullableContextAttribute",
        "System.Runtime.CompilerServices.IsReadOnlyAttribute",
        "System.Runtime.CompilerServices.IteratorStateMachineAttribute",
        "System.Runtime.CompilerServices.AsyncStateMachineAttribute",
        "System.Reflection.DefaultMemberAttribute",
        "System.ParamArrayAttribute",
    };

    /// <summary>Every use.</summary>
    /// <param name="firmware">The firmware.</param>
    public static IEnumerable<ApiUse> In(Firmware firmware)
    {
        ArgumentNullException.ThrowIfNull(firmware);
        foreach (FirmwareAssembly assembly in firmware.Assemblies)
        {
            foreach (TypeUse use in TypeUses.In(assembly.Types, firmware.Places))
            {
                foreach (string type in Parts(use.Type).Where(type => IsForeign(firmware, type)).Select(type => type.FullName))
                {
                    yield return new ApiUse(type, assembly, use.Place);
                }
            }

            foreach (MethodDefinition method in assembly.Methods.Where(method => method.HasBody))
            {
                foreach (Instruction instruction in method.Body.Instructions)
                {
                    if (MemberOf(firmware, instruction.Operand) is { } member)
                    {
                        yield return new ApiUse(member, assembly, firmware.Places.Of(method, instruction));
                    }
                }
            }
        }
    }

    private static string? MemberOf(Firmware firmware, object? operand)
    {
        return operand switch
        {
            MethodReference method when method.DeclaringType is not ArrayType && IsForeign(firmware, method.DeclaringType) => method
                .GetElementMethod()
                .FullName,
            FieldReference field when IsForeign(firmware, field.DeclaringType) => field.FullName,
            _ => null,
        };
    }

    private static bool IsForeign(Firmware firmware, TypeReference type)
    {
        bool compiled = type.FullName.Contains('<', StringComparison.Ordinal) && type.GetElementType().FullName.StartsWith('<');
        return type is not GenericParameter && !compiled && !s_compilerOnly.Contains(type.FullName) && firmware.Find(type) is null;
    }

    private static IEnumerable<TypeReference> Parts(TypeReference type)
    {
        return type switch
        {
            GenericInstanceType generic => [.. Parts(generic.ElementType), .. generic.GenericArguments.SelectMany(Parts)],
            TypeSpecification specification => Parts(specification.ElementType),
            _ => [type],
        };
    }
}
