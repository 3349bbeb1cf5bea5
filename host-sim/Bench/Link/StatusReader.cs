using SSBms.Bench.Runs;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Bench.Link;

/// <summary>Reads the status that a board sends.</summary>
internal static class StatusReader
{
    /// <summary>Reads one.</summary>
    /// <param name="content">The content of its frame.</param>
    /// <returns>What it tells; null when it is too short.</returns>
    public static BoardStatus? Read(byte[] content)
    {
        var message = new StatusMessage();
        if (!message.Read(content, 0, content.Length))
        {
            return null;
        }

        IEnumerable<NamedValue> values = Enumerable
            .Range(0, StatusMessage.Quantities)
            .Where(message.IsKnown)
            .Select(i => Named(StatusMessage.At(i), message.Value(i)));
        var profile = new BoardProfile(message.ProfileName, message.ProfileHash, "");
        DiagnosisCode[] raised = [.. Enum.GetValues<DiagnosisCode>().Where(message.IsRaised)];
        return new BoardStatus(message.Time, message.State, message.Cause, raised, profile, [.. values]);
    }

    private static NamedValue Named(Quantity quantity, double value)
    {
        return new NamedValue(DiagnosisNames.Of(quantity), value, QuantityUnits.Of(quantity));
    }
}
