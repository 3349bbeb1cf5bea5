using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SSBms.NanoCheck.Flow;

/// <summary>Which local or parameter an instruction is about.</summary>
public static class LocalAccess
{
    /// <summary>True for an instruction that reads, writes or takes the address of a local or parameter.</summary>
    /// <param name="at">The instruction.</param>
    public static bool Is(Instruction at)
    {
        ArgumentNullException.ThrowIfNull(at);
        string family = at.OpCode.Name.Split('.')[0];
        return family is "ldarg" or "ldarga" or "starg" or "ldloc" or "ldloca" or "stloc";
    }

    /// <summary>Whether it is a parameter, and its index, 0 being this where there is one.</summary>
    /// <param name="method">The method the instruction is in.</param>
    /// <param name="at">The instruction.</param>
    public static (bool Argument, int Index) Of(MethodDefinition method, Instruction at)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(at);
        int shift = method.HasThis ? 1 : 0;
        bool argument = at.OpCode.Name.Contains("arg", StringComparison.Ordinal);
        return at.Operand switch
        {
            ParameterDefinition parameter => (true, parameter.Index + shift),
            VariableDefinition variable => (false, variable.Index),
            _ => (argument, at.OpCode.Name[^1] - '0'),
        };
    }

    /// <summary>The type of a local or parameter.</summary>
    /// <param name="method">The method it belongs to.</param>
    /// <param name="argument">True for a parameter.</param>
    /// <param name="index">Which, 0 being this where there is one.</param>
    public static TypeReference TypeOf(MethodDefinition method, bool argument, int index)
    {
        ArgumentNullException.ThrowIfNull(method);
        if (!argument)
        {
            return method.Body.Variables[index].VariableType;
        }

        int parameter = index - (method.HasThis ? 1 : 0);
        return parameter < 0 ? method.DeclaringType : method.Parameters[parameter].ParameterType;
    }
}
