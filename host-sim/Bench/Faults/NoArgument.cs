namespace SSBms.Bench.Faults;

/// <summary>Nothing is written after the word.</summary>
public sealed class NoArgument : FaultArgument
{
    /// <inheritdoc/>
    public override string Expected => "nothing more";

    /// <inheritdoc/>
    public override bool TryRead(string text, out FaultValue value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default;
        return text.Length == 0;
    }
}
