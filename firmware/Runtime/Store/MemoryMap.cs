namespace SSBms.Runtime;

/// <summary>Where things lie in the non-volatile memory. Addresses never change meaning: a memory outlives its firmware.</summary>
public static class MemoryMap
{
    /// <summary>The trip latch.</summary>
    public const int TripLatch = 0;

    /// <summary>The ledger of restarts.</summary>
    public const int RestartLedger = 128;

    /// <summary>The calibration.</summary>
    public const int Calibration = 256;

    /// <summary>The two slots of the profile.</summary>
    public const int Profile = 1024;

    /// <summary>The event log, to the end of the memory.</summary>
    public const int EventLog = 5120;
}
