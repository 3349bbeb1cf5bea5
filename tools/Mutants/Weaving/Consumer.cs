using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SSBms.Mutants.Weaving;

/// <summary>Who takes a value from the stack, so that it is known what a constant means.</summary>
internal static class Consumer
{
    /// <summary>The type that a constant is taken as.</summary>
    /// <param name="constant">Puts the value on the stack.</param>
    /// <param name="method">Where it stands.</param>
    /// <returns>Null when it is not told by what takes it.</returns>
    public static TypeReference? TypeOf(Instruction constant, MethodDefinition method)
    {
        int above = 1;
        for (Instruction? next = constant.Next; next is not null; next = next.Next)
        {
            int taken = Taken(next, method);
            if (taken >= above)
            {
                return Type(next, taken - above, method);
            }

            if (next.OpCode.FlowControl is not (FlowControl.Next or FlowControl.Call))
            {
                return next.OpCode.Code == Code.Br ? AtTarget((Instruction)next.Operand, above, method) : null;
            }

            above += Left(next) - taken;
        }

        return null;
    }

    /// <summary>How many values an instruction takes from the stack.</summary>
    /// <param name="instruction">Any.</param>
    /// <param name="method">Where it stands.</param>
    public static int Taken(Instruction instruction, MethodDefinition method)
    {
        switch (instruction.OpCode.StackBehaviourPop)
        {
            case StackBehaviour.Pop1:
            case StackBehaviour.Popi:
            case StackBehaviour.Popref:
                return 1;
            case StackBehaviour.Pop1_pop1:
            case StackBehaviour.Popi_pop1:
            case StackBehaviour.Popi_popi:
            case StackBehaviour.Popi_popi8:
            case StackBehaviour.Popi_popr4:
            case StackBehaviour.Popi_popr8:
            case StackBehaviour.Popref_pop1:
            case StackBehaviour.Popref_popi:
                return 2;
            case StackBehaviour.Popi_popi_popi:
            case StackBehaviour.Popref_popi_popi:
            case StackBehaviour.Popref_popi_popi8:
            case StackBehaviour.Popref_popi_popr4:
            case StackBehaviour.Popref_popi_popr8:
            case StackBehaviour.Popref_popi_popref:
                return 3;
            case StackBehaviour.Varpop:
                return instruction.Operand is MethodReference called
                    ? called.Parameters.Count + (called.HasThis && instruction.OpCode.Code != Code.Newobj ? 1 : 0)
                    : IsValue(method.ReturnType);
            default:
                return 0;
        }
    }

    private static int IsValue(TypeReference type)
    {
        return type.MetadataType == MetadataType.Void ? 0 : 1;
    }

    private static TypeReference? AtTarget(Instruction target, int above, MethodDefinition method)
    {
        int taken = Taken(target, method);
        return taken >= above ? Type(target, taken - above, method) : null;
    }

    private static int Left(Instruction instruction)
    {
        return instruction.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Push0 => 0,
            StackBehaviour.Push1_push1 => 2,
            StackBehaviour.Varpush => IsValue(((MethodReference)instruction.Operand).ReturnType),
            _ => 1,
        };
    }

    private static TypeReference? Type(Instruction taker, int index, MethodDefinition method)
    {
        switch (taker.Operand)
        {
            case FieldReference field:
                return field.FieldType;
            case VariableDefinition variable:
                return variable.VariableType;
            case ParameterDefinition parameter:
                return parameter.ParameterType;
            case MethodReference called:
                int parameterIndex = index - (called.HasThis && taker.OpCode.Code != Code.Newobj ? 1 : 0);
                return parameterIndex >= 0 ? called.Parameters[parameterIndex].ParameterType : null;
            default:
                return taker.OpCode.Code == Code.Ret ? method.ReturnType : null;
        }
    }
}
