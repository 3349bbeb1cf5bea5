using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Assemblies;

namespace SSBms.NanoCheck.Calls;

/// <summary>Finds the methods a call may come to: of an interface or virtual method, every implementation there is.</summary>
/// <param name="firmware">The firmware.</param>
internal sealed class CallTargets(Firmware firmware)
{
    private readonly Dictionary<(string Method, bool Virtual), IReadOnlyList<MethodDefinition>> _known = [];

    /// <summary>The methods of the firmware an instruction may call.</summary>
    /// <param name="instruction">A call, the making of an object, or the taking of a method's address.</param>
    public IReadOnlyList<MethodDefinition> Of(Instruction instruction)
    {
        bool late = instruction.OpCode.Code is Code.Callvirt or Code.Ldvirtftn;
        return instruction.Operand is MethodReference reference ? Of(reference, late) : [];
    }

    private IReadOnlyList<MethodDefinition> Of(MethodReference reference, bool late)
    {
        (string, bool) key = ($"{reference.FullName}", late);
        if (!_known.TryGetValue(key, out IReadOnlyList<MethodDefinition>? targets))
        {
            targets = Find(reference, late);
            _known[key] = targets;
        }

        return targets;
    }

    private List<MethodDefinition> Find(MethodReference reference, bool late)
    {
        MethodDefinition? method = firmware.Find(reference);
        var targets = new List<MethodDefinition>();
        if (method is { HasBody: true })
        {
            targets.Add(method);
        }

        if (late && (method is null || method.IsVirtual))
        {
            targets.AddRange(
                firmware.Types.Where(type => Inherits(type, reference.DeclaringType)).SelectMany(type => Overrides(type, reference))
            );
        }

        return targets;
    }

    private bool Inherits(TypeDefinition type, TypeReference ancestor)
    {
        for (TypeDefinition? current = type; current is not null; current = firmware.Find(current.BaseType))
        {
            bool implements = current.Interfaces.Any(item => Implements(item.InterfaceType, ancestor));
            if (implements || (current != type && current.FullName == ancestor.FullName) || current.BaseType?.FullName == ancestor.FullName)
            {
                return true;
            }
        }

        return false;
    }

    private bool Implements(TypeReference type, TypeReference ancestor)
    {
        return type.FullName == ancestor.FullName
            || (firmware.Find(type)?.Interfaces.Any(item => Implements(item.InterfaceType, ancestor)) ?? false);
    }

    private static IEnumerable<MethodDefinition> Overrides(TypeDefinition type, MethodReference reference)
    {
        return type.Methods.Where(method =>
            method is { HasBody: true, IsVirtual: true }
            && (method.Name == reference.Name || method.Overrides.Any(item => item.Name == reference.Name))
            && method
                .Parameters.Select(parameter => parameter.ParameterType.FullName)
                .SequenceEqual(reference.Parameters.Select(parameter => parameter.ParameterType.FullName), StringComparer.Ordinal)
        );
    }
}
