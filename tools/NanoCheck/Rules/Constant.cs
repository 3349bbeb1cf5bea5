using Mono.Cecil.Cil;

namespace SSBms.NanoCheck.Rules;

/// <summary>Numbers that stand in the code.</summary>
internal static class Constant
{
    /// <summary>The number that an instruction leaves; null where it is none that stands there.</summary>
    /// <param name="at">The instruction.</param>
    public static double? Of(Instruction at)
    {
        return at.OpCode.Code switch
        {
            >= Code.Ldc_I4_M1 and <= Code.Ldc_I4_8 => at.OpCode.Code - Code.Ldc_I4_0,
            Code.Ldc_I4_S => (sbyte)at.Operand,
            Code.Ldc_I4 => (int)at.Operand,
            Code.Ldc_I8 => (long)at.Operand,
            Code.Ldc_R4 => (float)at.Operand,
            Code.Ldc_R8 => (double)at.Operand,
            Code.Conv_I8 or Code.Conv_U8 or Code.Conv_R8 => Of(at.Previous),
            _ => null,
        };
    }
}
