using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules;

/// <summary>An instruction, where it stands.</summary>
/// <param name="Subject">What is checked.</param>
/// <param name="Method">The method it is in.</param>
/// <param name="Instruction">The instruction.</param>
internal sealed record Site(Subject Subject, MethodDefinition Method, Instruction Instruction)
{
    /// <summary>What it does.</summary>
    public Code Code => Instruction.OpCode.Code;

    /// <summary>The line it was compiled from.</summary>
    public SourcePlace Place => Subject.Firmware.Places.Of(Method, Instruction);

    /// <summary>The method it calls or makes an object with; null when it does neither.</summary>
    public MethodReference? Called => Code is Code.Call or Code.Callvirt or Code.Newobj ? Instruction.Operand as MethodReference : null;

    /// <summary>The type it is about; null when it is about none.</summary>
    public TypeReference? Type => Instruction.Operand as TypeReference;
}
