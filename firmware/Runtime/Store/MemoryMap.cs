namespace SSBms.Runtime;

/// <summary>Where things lie in the non-volatile memory. Addresses never change meaning: a memory outlives its firmware.</summary>
public static class MemoryMap
{
    /// <summary>The trip latch.</summary>
    public const int TripLatch = 0;

    /// <summary>The bytes that prove the memory, and hold when the board last lived.</summary>
    public const int Proof = 96;

    /// <summary>The ledger of restarts.</summary>
    public const int RestartLedger = 128;

    /// <summary>The calibration.</summary>
    public const int Calibration = 256;

    /// <summary>The two slots of the profile.</summary>
    public const int Profile = 1024;

    /// <summary>The event log, up to the trips.</summary>
    public const int EventLog = 5120;

    /// <summary>The last trips.</summary>
    public const int TripLog = 12624;

    /// <summary>What was measured in the minutes before.</summary>
    public const int MinuteLog = 21840;
}
