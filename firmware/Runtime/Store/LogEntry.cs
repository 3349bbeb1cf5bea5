namespace SSBms.Runtime;

/// <summary>One entry of the event log.</summary>
public sealed class LogEntry
{
    /// <summary>Running number, from 1.</summary>
    public long Sequence;

    /// <summary>When, ms of the monotonic clock.</summary>
    public long At;

    /// <summary>What kind of event.</summary>
    public EventKind Kind;

    /// <summary>A diagnosis code or a protection state, by kind.</summary>
    public int Code;

    /// <summary>How often it happened again soon, without an entry of its own; 65535 stands for that often or more.</summary>
    public int Repeats;

    /// <summary>The quantity that crossed a bound, in its unit; else 0.</summary>
    public double Value;

    /// <summary>The bound, in the same unit; else 0.</summary>
    public double Bound;
}
