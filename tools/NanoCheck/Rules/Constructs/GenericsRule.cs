using Mono.Cecil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Constructs;

/// <summary>
/// No generic type, method or delegate: the metadata processor passes them, and the interpreter crashes at the start. Nullable
/// numbers, tuples, Action with arguments, Func and EventHandler with an argument are generic too.
/// </summary>
public sealed class GenericsRule : TypeRule
{
    /// <summary>Makes the rule.</summary>
    public GenericsRule()
        : base("NC101", "no generics, nullable numbers, tuples, generic delegates") { }

    /// <inheritdoc/>
    public override void Check(Subject subject, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(inspection);
        base.Check(subject, inspection);
        foreach (TypeDefinition type in subject.Firmware.Types)
        {
            if (type.HasGenericParameters)
            {
                inspection.Report(subject.Firmware.Places.Of(type), $"generic type {type.Name}: expected one without type parameters");
            }

            foreach (MethodDefinition method in type.Methods.Where(method => method.HasGenericParameters))
            {
                inspection.Report(
                    subject.Firmware.Places.Of(method),
                    $"generic method {method.Name}: expected one without type parameters"
                );
            }
        }
    }

    /// <inheritdoc/>
    protected override bool IsForbidden(TypeReference type)
    {
        return Contains(type, part => part is GenericInstanceType or GenericParameter);
    }

    /// <inheritdoc/>
    protected override string Message(TypeReference type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return $"generic {type.FullName}: expected a type of the firmware's own without type parameters";
    }
}
