namespace SSBms.NanoCheck.Flow.Values;

/// <summary>Two truth values joined without a branch.</summary>
public sealed class LogicValue : Value
{
    /// <summary>Makes a value.</summary>
    /// <param name="both">True for "and", false for "or".</param>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public LogicValue(bool both, Value left, Value right)
        : base(NumberKind.Int32, Fact.AnyInt32)
    {
        Both = both;
        Left = left;
        Right = right;
    }

    /// <summary>True for "and", false for "or".</summary>
    public bool Both { get; }

    /// <summary>One.</summary>
    public Value Left { get; }

    /// <summary>The other.</summary>
    public Value Right { get; }

    /// <inheritdoc/>
    public override IEnumerable<Value> Operands => [Left, Right];
}
