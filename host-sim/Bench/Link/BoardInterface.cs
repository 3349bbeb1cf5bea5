using System.Globalization;
using SSBms.Bench.Runs;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Bench.Link;

/// <summary>What a board makes of its impedance channel, as it told it.</summary>
/// <param name="Eye">Whether lost contact would be seen.</param>
/// <param name="Cause">What has changed the cell.</param>
/// <param name="Next">What comes next to it.</param>
/// <param name="Contact">Share of the lithium interface in contact, 0 to 1.</param>
/// <param name="AtLeast">The same, one standard deviation lower.</param>
/// <param name="Visible">The contact from which on lost contact would be seen in time, 0 to 1.</param>
/// <param name="Evidence">Evidence that contact is being lost, nats.</param>
/// <param name="Age">Time since the last sweep that could be used, s.</param>
/// <param name="Remaining">Charge that can still be stripped until the cell is cut off, mAh/cm²; null while it is unknown.</param>
/// <param name="RemainingSpread">Its standard deviation, mAh/cm².</param>
public sealed record BoardInterface(
    EyeState Eye,
    InterfaceCause Cause,
    InterfaceCause Next,
    double Contact,
    double AtLeast,
    double Visible,
    double Evidence,
    double Age,
    double? Remaining,
    double RemainingSpread
)
{
    /// <summary>True while contact is being lost.</summary>
    public bool IsWarned => Evidence > LostContact.EnoughEvidence;

    /// <summary>All of it in a sentence.</summary>
    public string Sentence
    {
        get
        {
            string eye = Eye switch
            {
                EyeState.Good => "good eye",
                EyeState.Weak => Text($"weak eye, sees contact {Visible:0.00} in time"),
                EyeState.Blind => $"blind for {Durations.Show(Age)}",
                _ => "nothing seen yet",
            };
            string left = Remaining is { } charge ? Text($"; {charge:0.000} ± {RemainingSpread:0.000} mAh/cm² can still be stripped") : "";
            return IsWarned ? $"{eye}; {InterfaceText.WithAdvice(Cause, Next, AtLeast)}{left}" : Text($"{eye}, contact {Contact:0.00}");
        }
    }

    /// <summary>Reads the content of a frame.</summary>
    /// <param name="content">The content.</param>
    /// <returns>Null when it is too short.</returns>
    public static BoardInterface? Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var message = new InterfaceMessage();
        return message.Read(content, 0, content.Length)
            ? new BoardInterface(
                message.Eye,
                message.Cause,
                message.RunnerUp,
                message.Contact,
                message.ContactAtLeast,
                message.Visible,
                message.Evidence,
                message.Age,
                message.HasRemaining ? message.Remaining : null,
                message.RemainingSpread
            )
            : null;
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }
}
