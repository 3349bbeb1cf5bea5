using Mono.Cecil.Cil;

namespace SSBms.Mutants.Weaving;

/// <summary>What may stand in the place of an instruction: instructions that take and leave on the stack what it does.</summary>
/// <param name="Change">What is changed, in a few words.</param>
/// <param name="Code">The instructions.</param>
internal sealed record Variant(string Change, params Instruction[] Code);
