using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Flow;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>
/// No structures passed, returned, read or written as a whole in the control cycle: the interpreter keeps each copy on the
/// heap. Numbers and enumerations are no structures.
/// </summary>
public sealed class StructCopyRule : CycleRule
{
    /// <summary>Makes the rule.</summary>
    public StructCopyRule()
        : base("NC404", "no structures copied in the cycle") { }

    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(inspection);
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
            _ => Moved(site),
        };
    }

    private static IEnumerable<TypeReference> Passed(MethodReference called)
    {
        IEnumerable<TypeReference> passed = called.Parameters.Select(parameter => parameter.ParameterType).Append(called.ReturnType);
        return called.Name == ".ctor" ? passed.Append(called.DeclaringType) : passed;
    }

    private static TypeReference[] Moved(Site site)
    {
        if (!LocalAccess.Is(site.Instruction) || site.Code is Code.Ldarga or Code.Ldarga_S or Code.Ldloca or Code.Ldloca_S)
        {
            return [];
        }

        (bool argument, int index) = LocalAccess.Of(site.Method, site.Instruction);
        bool self = argument && index == 0 && site.Method.HasThis;
        return self ? [] : [LocalAccess.TypeOf(site.Method, argument, index)];
    }
}
