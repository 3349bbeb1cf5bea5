namespace SSBms.NanoCheck.Flow.Values;

/// <summary>1 when a number is NaN, or when it is infinite; else 0.</summary>
public sealed class DoubtTest : Value
{
    /// <summary>Makes a test.</summary>
    /// <param name="operand">What is tested.</param>
    /// <param name="doubt">What for.</param>
    public DoubtTest(Value operand, Doubts doubt)
        : base(NumberKind.Int32, Fact.Of(0.0, 1.0))
    {
        Operand = operand;
        Doubt = doubt;
    }

    /// <summary>What is tested.</summary>
    public Value Operand { get; }

    /// <summary>What for.</summary>
    public Doubts Doubt { get; }

    /// <inheritdoc/>
    public override IEnumerable<Value> Operands => [Operand];
}
