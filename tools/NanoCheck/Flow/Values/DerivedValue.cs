namespace SSBms.NanoCheck.Flow.Values;

/// <summary>A number made from one other.</summary>
public sealed class DerivedValue : Value
{
    /// <summary>Makes a value.</summary>
    /// <param name="number">How it stands on the stack.</param>
    /// <param name="derivation">How it was made.</param>
    /// <param name="operand">From what.</param>
    public DerivedValue(NumberKind number, Derivation derivation, Value operand)
        : base(number, number == NumberKind.Real ? Fact.AnyReal.With(Doubts.Both) : Fact.Any(number))
    {
        Derivation = derivation;
        Operand = operand;
    }

    /// <summary>How it was made.</summary>
    public Derivation Derivation { get; }

    /// <summary>From what.</summary>
    public Value Operand { get; }

    /// <inheritdoc/>
    public override string Name => Operand.Name;

    /// <inheritdoc/>
    public override IEnumerable<Value> Operands => [Operand];
}
