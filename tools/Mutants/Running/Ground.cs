namespace SSBms.Mutants.Running;

/// <summary>What a worker runs: tests on woven firmware.</summary>
/// <param name="Woven">Folder of the woven firmware.</param>
/// <param name="Places">How many places it has.</param>
/// <param name="Tests">Assemblies whose tests are asked.</param>
internal sealed record Ground(string Woven, int Places, IReadOnlyList<string> Tests);
