using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Flow.Knowledge;

namespace SSBms.NanoCheck.Rules.Numbers;

/// <summary>
/// The mark [ProvenNonZero("why")] on a field makes the checks believe that it is not zero. It is only believed of a field
/// that nothing but constructors can set, with a reason, and where it is needed.
/// </summary>
public sealed class ProvenNonZeroRule : IRule
{
    /// <inheritdoc/>
    public string Id => "NC205";

    /// <inheritdoc/>
    public string Title => "[ProvenNonZero] only on readonly numbers, with a reason";

    /// <inheritdoc/>
    public void Check(Subject subject, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(inspection);
        foreach (FieldDefinition field in subject.Firmware.Types.SelectMany(type => type.Fields).Where(FieldKnowledge.IsMarked))
        {
            inspection.Look();
            foreach (string wrong in WrongWith(subject, field))
            {
                inspection.Report(subject.Firmware.Places.Of(field), $"[ProvenNonZero] on {field.Name}: {wrong}");
            }
        }
    }

    private static IEnumerable<string> WrongWith(Subject subject, FieldDefinition field)
    {
        CustomAttribute mark = field.CustomAttributes.First(attribute => attribute.AttributeType.Name == FieldKnowledge.Marker);
        if (!field.IsInitOnly || field.IsStatic)
        {
            yield return "expected a readonly field of an object";
        }

        if (mark.ConstructorArguments.Count != 1 || mark.ConstructorArguments[0].Value is not string { Length: > 0 })
        {
            yield return "expected a reason that says where it is proven";
        }

        Instruction[] stores = [.. Stores(subject, field)];
        if (stores.Length == 0)
        {
            yield return "expected a constructor that sets it";
        }

        if (
            stores.Any(store =>
                store.Previous.OpCode.Code is Code.Ldc_R8 && (double)store.Previous.Operand == 0.0
                || store.Previous.OpCode.Code is Code.Ldc_I4_0
            )
        )
        {
            yield return "it is set to zero";
        }
    }

    private static IEnumerable<Instruction> Stores(Subject subject, FieldDefinition field)
    {
        return subject
            .Firmware.Methods.Where(method => method.DeclaringType == field.DeclaringType)
            .SelectMany(method => method.Body.Instructions)
            .Where(instruction => instruction.OpCode.Code == Code.Stfld && ((FieldReference)instruction.Operand).Name == field.Name);
    }
}
