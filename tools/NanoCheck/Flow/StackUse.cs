using Mono.Cecil.Cil;

namespace SSBms.NanoCheck.Flow;

/// <summary>What instructions take from the stack and leave on it, calls aside.</summary>
public static class StackUse
{
    /// <summary>How many values an instruction takes.</summary>
    /// <param name="at">The instruction; no call.</param>
    public static int Taken(Instruction at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return at.OpCode.StackBehaviourPop switch
        {
            StackBehaviour.Pop0 => 0,
            StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
            StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi => 2,
            StackBehaviour.Popi_popi8 or StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8 => 2,
            StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
            StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8 => 3,
            StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref => 3,
            _ => 0,
        };
    }

    /// <summary>What kind of number an instruction leaves.</summary>
    /// <param name="at">The instruction; no call.</param>
    public static NumberKind Left(Instruction at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return at.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Pushi => NumberKind.Int32,
            StackBehaviour.Pushi8 => NumberKind.Int64,
            StackBehaviour.Pushr4 or StackBehaviour.Pushr8 => NumberKind.Real,
            _ => NumberKind.None,
        };
    }
}
