namespace SSBms.Device.Tests;

/// <summary>Numbers that a trace has one fingerprint for: a new or changed one changes the lines of its group and no other.</summary>
public enum TraceGroup
{
    Measured,
    Compared,
    Charge,
    Resistance,
    Limits,
    Bounds,
    Decided,
    Stored,
    Count,
}
