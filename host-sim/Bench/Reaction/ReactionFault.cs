using SSBms.Bench.Faults;
using SSBms.Bench.Fixture;

namespace SSBms.Bench.Reaction;

/// <summary>Faults of the experiment language as causes of a trial.</summary>
internal static class ReactionFault
{
    /// <summary>What breaks a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="word">What is wrong with it.</param>
    /// <param name="argument">What is written after the word.</param>
    public static Action<VirtualFixture> Of(string part, string word, string argument = "")
    {
        FaultRow row = FaultTable.Of(part).Single(known => known.Word == word);
        return row.Argument.TryRead(argument, out FaultValue value)
            ? fixture => row.Effect(fixture, value)
            : throw new ArgumentException($"\"{part} {word} {argument}\" cannot be read", nameof(argument));
    }
}
