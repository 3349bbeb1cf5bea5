using Mono.Cecil.Cil;

namespace SSBms.Mutants.Weaving;

/// <summary>Changes of conditions: the bound itself on the other side, and a condition that always or never holds.</summary>
internal static class Comparisons
{
    private static readonly Dictionary<Code, OpCode> s_otherSideOfBound = new()
    {
        [Code.Blt] = OpCodes.Ble,
        [Code.Blt_Un] = OpCodes.Ble_Un,
        [Code.Ble] = OpCodes.Blt,
        [Code.Ble_Un] = OpCodes.Blt_Un,
        [Code.Bgt] = OpCodes.Bge,
        [Code.Bgt_Un] = OpCodes.Bge_Un,
        [Code.Bge] = OpCodes.Bgt,
        [Code.Bge_Un] = OpCodes.Bgt_Un,
    };

    /// <summary>The variants of an instruction; none when it compares nothing.</summary>
    /// <param name="instruction">Any.</param>
    public static IEnumerable<Variant> Of(Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Brtrue:
            case Code.Brfalse:
                return Forced((Instruction)instruction.Operand, 1);
            case Code.Beq:
            case Code.Bne_Un:
                return Forced((Instruction)instruction.Operand, 2);
            case Code.Clt:
            case Code.Clt_Un:
            case Code.Cgt:
            case Code.Cgt_Un:
                return IsTestForNull(instruction) ? [Reversed()] : [BoundOfValue(instruction), Value(true), Value(false)];
            case Code.Ceq:
                return IsNegation(instruction) ? [Plain()] : [Value(true), Value(false)];
            default:
                return s_otherSideOfBound.TryGetValue(instruction.OpCode.Code, out OpCode other)
                    ? Forced((Instruction)instruction.Operand, 2)
                        .Prepend(
                            new Variant(
                                $"bound: {instruction.OpCode.Name} -> {other.Name}",
                                Instruction.Create(other, (Instruction)instruction.Operand)
                            )
                        )
                    : [];
        }
    }

    /// <summary>True for the 0 that a value is compared with only to negate it.</summary>
    /// <param name="zero">An instruction.</param>
    public static bool IsZeroOfNegation(Instruction zero)
    {
        return zero.OpCode.Code == Code.Ldc_I4
            && (int)zero.Operand == 0
            && zero.Next is { } next
            && ((next.OpCode.Code == Code.Ceq && IsNegation(next)) || (next.OpCode.Code == Code.Cgt_Un && IsTestForNull(next)));
    }

    private static bool IsNegation(Instruction ceq)
    {
        return ceq.Previous is { OpCode.Code: Code.Ldc_I4, Operand: 0 } zero
            && zero.Previous is { } before
            && before.OpCode.Code
                is Code.Ceq
                    or Code.Clt
                    or Code.Clt_Un
                    or Code.Cgt
                    or Code.Cgt_Un
                    or Code.Call
                    or Code.Callvirt
                    or Code.Ldfld
                    or Code.Ldarg
                    or Code.Ldloc
                    or Code.Ldelem_U1;
    }

    private static bool IsTestForNull(Instruction cgt)
    {
        return cgt.OpCode.Code == Code.Cgt_Un
            && cgt.Previous is { } zero
            && (zero.OpCode.Code == Code.Ldnull || zero is { OpCode.Code: Code.Ldc_I4, Operand: 0 });
    }

    private static Variant[] Forced(Instruction target, int operands)
    {
        Instruction[] pops = [.. Enumerable.Range(0, operands).Select(_ => Instruction.Create(OpCodes.Pop))];
        Instruction[] same = [.. Enumerable.Range(0, operands).Select(_ => Instruction.Create(OpCodes.Pop))];
        return
        [
            new Variant("condition: always jumps", [.. pops, Instruction.Create(OpCodes.Br, target)]),
            new Variant("condition: never jumps", same),
        ];
    }

    private static Variant BoundOfValue(Instruction compare)
    {
        OpCode opposite = compare.OpCode.Code switch
        {
            Code.Clt => OpCodes.Cgt,
            Code.Clt_Un => OpCodes.Cgt_Un,
            Code.Cgt => OpCodes.Clt,
            _ => OpCodes.Clt_Un,
        };
        return new Variant(
            $"bound: {compare.OpCode.Name} or equal",
            Instruction.Create(opposite),
            Instruction.Create(OpCodes.Ldc_I4, 0),
            Instruction.Create(OpCodes.Ceq)
        );
    }

    private static Variant Value(bool value)
    {
        return new Variant(
            value ? "comparison: always true" : "comparison: always false",
            Instruction.Create(OpCodes.Pop),
            Instruction.Create(OpCodes.Pop),
            Instruction.Create(OpCodes.Ldc_I4, value ? 1 : 0)
        );
    }

    private static Variant Reversed()
    {
        return new Variant("negated", Instruction.Create(OpCodes.Ceq));
    }

    private static Variant Plain()
    {
        return new Variant("not negated", Instruction.Create(OpCodes.Pop));
    }
}
