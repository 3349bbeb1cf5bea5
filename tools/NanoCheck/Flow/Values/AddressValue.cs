namespace SSBms.NanoCheck.Flow.Values;

/// <summary>The address of a local, a parameter or a field.</summary>
public sealed class AddressValue : Value
{
    /// <summary>Makes the address of a local or parameter.</summary>
    /// <param name="slot">Which.</param>
    public AddressValue(Slot slot)
        : base(NumberKind.None, Fact.AnyReal)
    {
        Slot = slot;
    }

    /// <summary>Makes the address of a field.</summary>
    /// <param name="path">Which.</param>
    public AddressValue(FieldPath path)
        : base(NumberKind.None, Fact.AnyReal)
    {
        Path = path;
    }

    /// <summary>The local or parameter, if it is one.</summary>
    public Slot? Slot { get; }

    /// <summary>The field, if it is one.</summary>
    public FieldPath? Path { get; }
}
