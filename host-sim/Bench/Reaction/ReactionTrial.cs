using SSBms.Bench.Fixture;
using SSBms.Control;

namespace SSBms.Bench.Reaction;

/// <summary>One event, and how soon the guard has to react to it.</summary>
/// <param name="Row">The diagnosis that is meant for it.</param>
/// <param name="Event">What happens, in a few words; unique within the row.</param>
/// <param name="Scene">What goes on before.</param>
/// <param name="Cause">Makes it happen.</param>
/// <param name="Promise">How soon.</param>
public sealed record ReactionTrial(
    DiagnosisCode Row,
    string Event,
    ReactionScene Scene,
    Action<VirtualFixture> Cause,
    ReactionPromise Promise
)
{
    /// <summary>An event for which a time is promised.</summary>
    /// <param name="row">The diagnosis that is meant for it.</param>
    /// <param name="what">What happens, in a few words; unique within the row.</param>
    /// <param name="scene">What goes on before.</param>
    /// <param name="cause">Makes it happen.</param>
    /// <param name="milliseconds">The bound, ms.</param>
    /// <param name="why">How it comes about.</param>
    public ReactionTrial(DiagnosisCode row, string what, ReactionScene scene, Action<VirtualFixture> cause, double milliseconds, string why)
        : this(row, what, scene, cause, new ReactionPromise(milliseconds, why)) { }

    /// <summary>What is timed.</summary>
    public ReactionEnd End { get; init; } = ReactionEnd.Open;

    /// <summary>True when the event begins with what the firmware does next, and not at once: a task that takes too long.</summary>
    public bool BeginsWithFirmware { get; init; }
}
