namespace SSBms.Bench.Fuzz;

/// <summary>What a block of inputs is given to, one after the other.</summary>
internal interface IFuzzBlock
{
    /// <summary>Gives it an input.</summary>
    /// <param name="random">Draws the input.</param>
    /// <returns>What should not have happened; null when all is as it must be. Any exception counts as well.</returns>
    string? Try(FuzzRandom random);
}
