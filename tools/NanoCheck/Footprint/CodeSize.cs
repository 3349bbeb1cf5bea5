using Mono.Cecil.Cil;

namespace SSBms.NanoCheck.Footprint;

/// <summary>Size of compiled code as the metadata processor of nanoFramework writes it: tokens have two bytes, jumps are short or have two.</summary>
internal static class CodeSize
{
    private const int Token = 2;
    private const int Handler = 12;

    /// <summary>Size of a method's code.</summary>
    /// <param name="body">The code.</param>
    /// <returns>Bytes.</returns>
    public static int Of(MethodBody body)
    {
        int handlers = body.HasExceptionHandlers ? 1 + Handler * body.ExceptionHandlers.Count : 0;
        return body.Instructions.Sum(Of) + handlers;
    }

    private static int Of(Instruction at)
    {
        int operand = at.OpCode.OperandType switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar or OperandType.ShortInlineArg => 1,
            OperandType.InlineI or OperandType.ShortInlineR => 4,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 1 + 2 * ((Instruction[])at.Operand).Length,
            _ => Token,
        };
        return at.OpCode.Size + operand;
    }
}
