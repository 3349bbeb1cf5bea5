using SSBms.Bench.Fixture;

namespace SSBms.Bench.Faults;

/// <summary>One thing that can be wrong with a part of board or fixture: how it is written, what it means, and what it does.</summary>
/// <param name="Part">The part.</param>
/// <param name="Word">What is wrong with it.</param>
/// <param name="Argument">What is written after the word.</param>
/// <param name="Meaning">What it is in the world, in a few words.</param>
/// <param name="Effect">Breaks it.</param>
public sealed record FaultRow(string Part, string Word, FaultArgument Argument, string Meaning, Action<VirtualFixture, FaultValue> Effect)
{
    /// <summary>The word that ends whatever is wrong with a part.</summary>
    public const string Ok = "ok";

    /// <summary>An argument as it could be written; empty when there is none. The page of faults tells what the guard does about it.</summary>
    public string Example { get; init; } = "";

    /// <summary>True when it happens to the cell, with or without the guard's board.</summary>
    public bool HappensToCell { get; init; }

    /// <summary>True when only a board with the impedance channel has the part.</summary>
    public bool NeedsImpedance { get; init; }

    /// <summary>The phrase of the example, as a step has it after "Fault".</summary>
    public string Phrase => Example.Length == 0 ? $"{Part} {Word}" : $"{Part} {Word} {Example}";
}
