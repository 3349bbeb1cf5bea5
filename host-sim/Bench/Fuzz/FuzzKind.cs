namespace SSBms.Bench.Fuzz;

/// <summary>A kind of input.</summary>
/// <param name="Name">What it is, in a few words.</param>
/// <param name="Share">How many of a hundred blocks are of this kind.</param>
/// <param name="BlockSize">Inputs in a block.</param>
/// <param name="KeepsState">True when what an input meets depends on the inputs before it in its block.</param>
/// <param name="Begin">Prepares what a block is given to.</param>
internal sealed record FuzzKind(string Name, int Share, int BlockSize, bool KeepsState, Func<FuzzRandom, IFuzzBlock> Begin);
