namespace SSBms.NanoCheck.Flow.Values;

/// <summary>1 when a relation of two numbers holds, else 0.</summary>
public sealed class CompareValue : Value
{
    /// <summary>Makes a comparison.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="left">Left of it.</param>
    /// <param name="right">Right of it.</param>
    public CompareValue(Relation relation, Value left, Value right)
        : base(NumberKind.Int32, Fact.Of(0.0, 1.0))
    {
        Relation = relation;
        Left = left;
        Right = right;
    }

    /// <summary>The relation.</summary>
    public Relation Relation { get; }

    /// <summary>Left of it.</summary>
    public Value Left { get; }

    /// <summary>Right of it.</summary>
    public Value Right { get; }

    /// <inheritdoc/>
    public override IEnumerable<Value> Operands => [Left, Right];
}
