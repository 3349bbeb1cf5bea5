namespace SSBms.Bench.Faults;

/// <summary>Words that can be no others: "with wall temperature".</summary>
public sealed class PhraseArgument : FaultArgument
{
    private readonly string _phrase;

    /// <summary>Takes the words.</summary>
    /// <param name="phrase">The words.</param>
    public PhraseArgument(string phrase)
    {
        _phrase = phrase;
    }

    /// <inheritdoc/>
    public override string Expected => $"\"{_phrase}\"";

    /// <inheritdoc/>
    public override bool TryRead(string text, out FaultValue value)
    {
        value = default;
        return string.Equals(text, _phrase, StringComparison.OrdinalIgnoreCase);
    }
}
