using SSBms.Runtime;

namespace SSBms.Bench.Link;

/// <summary>Who answers at the other end.</summary>
/// <param name="Protocol">Version of the protocol.</param>
/// <param name="Restarts">Restarts that followed an escape and were not forgotten yet.</param>
/// <param name="Cause">Why the last one was.</param>
/// <param name="LogCapacity">Entries the event log holds.</param>
/// <param name="LastEntry">Number of the newest entry.</param>
public sealed record BoardIdentity(int Protocol, int Restarts, EscapeCause Cause, int LogCapacity, long LastEntry);
