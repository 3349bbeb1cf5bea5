using Mono.Cecil;

namespace SSBms.NanoCheck.Flow.Values;

/// <summary>A value that comes from somewhere else: a parameter, a field, an array element, a result, a new object.</summary>
public sealed class NamedValue : Value
{
    /// <summary>Makes a value.</summary>
    /// <param name="number">How it stands on the stack.</param>
    /// <param name="intrinsic">What holds of it wherever it goes.</param>
    /// <param name="name">What the source calls it.</param>
    /// <param name="field">The field it was read from, if it was.</param>
    public NamedValue(NumberKind number, Fact intrinsic, string name, FieldDefinition? field = null)
        : base(number, intrinsic)
    {
        Name = name;
        Field = field;
    }

    /// <summary>What the source calls it.</summary>
    public override string Name { get; }

    /// <summary>The field it was read from; null when it was not.</summary>
    public FieldDefinition? Field { get; }
}
