namespace SSBms.NanoCheck.Flow.Values;

/// <summary>
/// What stands in a local, a field or on the stack. Each has its identity: two places that hold the same one hold the same
/// number, so what is learned of one is known of the other.
/// </summary>
public abstract class Value
{
    /// <summary>Makes a value.</summary>
    /// <param name="number">How it stands on the stack.</param>
    /// <param name="intrinsic">What holds of it wherever it goes.</param>
    protected Value(NumberKind number, Fact intrinsic)
    {
        Number = number;
        Intrinsic = intrinsic;
    }

    /// <summary>How it stands on the stack.</summary>
    public NumberKind Number { get; }

    /// <summary>What holds of it wherever it goes.</summary>
    public Fact Intrinsic { get; }

    /// <summary>What to call it in a message.</summary>
    public virtual string Name => "a computed value";

    /// <summary>The values it was made from.</summary>
    public virtual IEnumerable<Value> Operands => [];
}
