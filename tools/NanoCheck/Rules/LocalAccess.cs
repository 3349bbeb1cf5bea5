using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SSBms.NanoCheck.Rules;

/// <summary>Instructions that read or write a local or parameter.</summary>
internal static class LocalAccess
{
    /// <summary>True for an instruction that reads or writes one as a whole.</summary>
    /// <param name="at">The instruction.</param>
    public static bool Is(Instruction at)
    {
        return at.OpCode.Name.Split('.')[0] is "ldarg" or "starg" or "ldloc" or "stloc";
    }

    /// <summary>True for an instruction that is about the object a method belongs to.</summary>
    /// <param name="method">The method it is in.</param>
    /// <param name="at">An instruction about a local or parameter.</param>
    public static bool IsThis(MethodDefinition method, Instruction at)
    {
        return method.HasThis && at.OpCode.Code == Code.Ldarg_0;
    }

    /// <summary>The type of the local or parameter.</summary>
    /// <param name="method">The method it belongs to.</param>
    /// <param name="at">An instruction about a local or parameter.</param>
    public static TypeReference TypeOf(MethodDefinition method, Instruction at)
    {
        int index = at.OpCode.Name[^1] - '0';
        bool argument = at.OpCode.Name.Contains("arg", StringComparison.Ordinal);
        return at.Operand switch
        {
            ParameterDefinition parameter => parameter.ParameterType,
            VariableDefinition variable => variable.VariableType,
            _ when !argument => method.Body.Variables[index].VariableType,
            _ when IsThis(method, at) => method.DeclaringType,
            _ => method.Parameters[index - (method.HasThis ? 1 : 0)].ParameterType,
        };
    }
}
