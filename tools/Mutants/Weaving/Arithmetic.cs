using Mono.Cecil.Cil;

namespace SSBms.Mutants.Weaving;

/// <summary>Changes of what is computed: an operation becomes its opposite.</summary>
internal static class Arithmetic
{
    private static readonly Dictionary<Code, OpCode> s_opposites = new()
    {
        [Code.Add] = OpCodes.Sub,
        [Code.Sub] = OpCodes.Add,
        [Code.Mul] = OpCodes.Div,
        [Code.Div] = OpCodes.Mul,
        [Code.Div_Un] = OpCodes.Mul,
        [Code.Rem] = OpCodes.Mul,
        [Code.Rem_Un] = OpCodes.Mul,
        [Code.And] = OpCodes.Or,
        [Code.Or] = OpCodes.And,
        [Code.Xor] = OpCodes.And,
        [Code.Shl] = OpCodes.Shr,
        [Code.Shr] = OpCodes.Shl,
        [Code.Shr_Un] = OpCodes.Shl,
    };

    /// <summary>The variants of an instruction; none when it computes nothing.</summary>
    /// <param name="instruction">Any.</param>
    public static IEnumerable<Variant> Of(Instruction instruction)
    {
        Code code = instruction.OpCode.Code;
        if (code is Code.Neg or Code.Not)
        {
            yield return new Variant($"{instruction.OpCode.Name} left out", Instruction.Create(OpCodes.Nop));
        }
        else if (s_opposites.TryGetValue(code, out OpCode opposite))
        {
            yield return new Variant($"{instruction.OpCode.Name} -> {opposite.Name}", Instruction.Create(opposite));
        }
    }
}
