using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>
/// No structures passed, returned, read or written as a whole in the control cycle: the interpreter keeps each copy on the
/// heap. Numbers and enumerations are no structures.
/// </summary>
internal sealed class StructCopyRule() : CycleRule("NC404", "no structures copied in the cycle")
{
    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        inspection.Look();
        foreach (TypeReference type in Copied(site).Where(site.Subject.Firmware.IsStruct))
        {
            Report(site, inspection, type.FullName, $"{type.FullName} is copied: expected a class, or the fields one by one");
        }
    }

    private static IEnumerable<TypeReference> Copied(Site site)
    {
        return site.Code switch
        {
            Code.Ldobj or Code.Stobj or Code.Initobj or Code.Ldelem_Any or Code.Stelem_Any or Code.Unbox_Any => [site.Type!],
            Code.Ldfld or Code.Ldsfld or Code.Stfld or Code.Stsfld => [((FieldReference)site.Instruction.Operand).FieldType],
            Code.Call or Code.Callvirt or Code.Newobj => Passed(site.Called!),
            _ when LocalAccess.Is(site.Instruction) && !LocalAccess.IsThis(site.Method, site.Instruction) =>
            [
                LocalAccess.TypeOf(site.Method, site.Instruction),
            ],
            _ => [],
        };
    }

    private static IEnumerable<TypeReference> Passed(MethodReference called)
    {
        IEnumerable<TypeReference> passed = called.Parameters.Select(parameter => parameter.ParameterType).Append(called.ReturnType);
        return called.Name == ".ctor" ? passed.Append(called.DeclaringType) : passed;
    }
}
