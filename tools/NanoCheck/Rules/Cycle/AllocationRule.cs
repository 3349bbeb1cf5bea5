using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>Nothing is allocated in the control cycle: no objects, no arrays, no boxed numbers.</summary>
internal sealed class AllocationRule() : CycleRule("NC401", "no objects, arrays, boxes made in the cycle")
{
    /// <summary>What an instruction allocates; null when it allocates nothing.</summary>
    /// <param name="instruction">The instruction.</param>
    public static TypeReference? Allocated(Instruction instruction)
    {
        return instruction.OpCode.Code switch
        {
            Code.Newobj when instruction.Operand is MethodReference { DeclaringType.IsValueType: false } constructor =>
                constructor.DeclaringType,
            Code.Newarr => new ArrayType((TypeReference)instruction.Operand),
            Code.Box => (TypeReference)instruction.Operand,
            _ => null,
        };
    }

    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        inspection.Look();
        if (Allocated(site.Instruction) is { } type && !DelegateRule.IsDelegateOrClosure(site))
        {
            string how = site.Code == Code.Box ? "a boxed" : "a new";
            Report(site, inspection, type.FullName, $"{how} {type.FullName}: expected one that was made in a constructor");
        }
    }
}
