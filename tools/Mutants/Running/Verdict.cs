using SSBms.Mutants.Weaving;

namespace SSBms.Mutants.Running;

/// <summary>What became of a mutant.</summary>
/// <param name="Mutant">Which.</param>
/// <param name="IsNoticed">True when a test failed, did not end, or ended the process.</param>
/// <param name="By">What noticed it; of one that nothing noticed, how many tests pass its place.</param>
internal sealed record Verdict(Mutant Mutant, bool IsNoticed, string By);
