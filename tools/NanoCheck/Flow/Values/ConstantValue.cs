namespace SSBms.NanoCheck.Flow.Values;

/// <summary>A number written in the code.</summary>
public sealed class ConstantValue : Value
{
    /// <summary>Makes a constant.</summary>
    /// <param name="number">How it stands on the stack.</param>
    /// <param name="fact">The number.</param>
    public ConstantValue(NumberKind number, Fact fact)
        : base(number, fact) { }
}
