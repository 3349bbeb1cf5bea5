namespace SSBms.NanoCheck.Flow.Values;

/// <summary>One of several values: which one depends on the way the code came.</summary>
public sealed class MergedValue : Value
{
    /// <summary>Makes a value.</summary>
    /// <param name="number">How it stands on the stack.</param>
    /// <param name="name">What the source calls it.</param>
    public MergedValue(NumberKind number, string name)
        : base(number, number == NumberKind.Real ? Fact.AnyReal.With(Doubts.Both) : Fact.Any(number))
    {
        Name = name;
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>Each value it may be, with the state in which it comes; empty where code comes back in a loop.</summary>
    public IReadOnlyList<(Value Value, State State)> Ways { get; set; } = [];

    /// <inheritdoc/>
    public override IEnumerable<Value> Operands => Ways.Select(way => way.Value);
}
