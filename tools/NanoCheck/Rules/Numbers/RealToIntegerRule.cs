using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Numbers;

/// <summary>No real number made whole: out of range it wraps on a board, and saturates on a desktop.</summary>
internal sealed class RealToIntegerRule() : NumberRule("NC203", "only Scalar makes a real number whole")
{
    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        string name = site.Instruction.OpCode.Name;
        if (!name.StartsWith("conv.", StringComparison.Ordinal) || name.StartsWith("conv.r", StringComparison.Ordinal))
        {
            return;
        }

        inspection.Look();
        if (MayBeReal(site.Method, site.Instruction.Previous))
        {
            inspection.Report(site.Place, $"a real number is made whole ({name}) whatever it is: expected Scalar.ToInteger");
        }
    }

    /// <summary>True unless what an instruction leaves is surely a whole number. What ends an operand stands last in it.</summary>
    private static bool MayBeReal(MethodDefinition method, Instruction at)
    {
        return at.OpCode.Code switch
        {
            Code.Add or Code.Sub or Code.Mul or Code.Div or Code.Rem or Code.Neg or Code.Dup => MayBeReal(method, at.Previous),
            _ when at.OpCode.FlowControl is FlowControl.Branch or FlowControl.Throw => true,
            _ when at.OpCode.StackBehaviourPush is StackBehaviour.Pushr4 or StackBehaviour.Pushr8 => true,
            _ when LocalAccess.Is(at) => IsReal(LocalAccess.TypeOf(method, at)),
            _ => at.Operand switch
            {
                MethodReference called => IsReal(called.ReturnType),
                FieldReference field => IsReal(field.FieldType),
                TypeReference type => IsReal(type),
                _ => false,
            },
        };
    }
}
