using Mono.Cecil.Cil;

namespace SSBms.NanoCheck.Flow;

/// <summary>Instructions that are always executed one after the other.</summary>
public sealed class Block
{
    /// <summary>Makes a block.</summary>
    /// <param name="index">Its number, in the order of the code.</param>
    /// <param name="instructions">What is in it; at least one.</param>
    public Block(int index, IReadOnlyList<Instruction> instructions)
    {
        Index = index;
        Instructions = instructions;
    }

    /// <summary>Its number, in the order of the code.</summary>
    public int Index { get; }

    /// <summary>What is in it.</summary>
    public IReadOnlyList<Instruction> Instructions { get; }

    /// <summary>Its first instruction.</summary>
    public Instruction First => Instructions[0];

    /// <summary>Its last instruction.</summary>
    public Instruction Last => Instructions[^1];

    /// <summary>Where the code goes on: when a branch is taken first, otherwise last.</summary>
    public IList<Block> Next { get; } = [];

    /// <summary>Where the code comes from.</summary>
    public IList<Block> Previous { get; } = [];

    /// <summary>True when the code can come back to it.</summary>
    public bool IsLoopHead { get; set; }

    /// <summary>The handler that begins here, if one does.</summary>
    public ExceptionHandler? Handler { get; set; }
}
