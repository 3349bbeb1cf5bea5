namespace SSBms.Cli.Serve;

/// <summary>How far the replay of a recording has come, and what it says.</summary>
internal enum RecordingState
{
    /// <summary>Others are replayed before it.</summary>
    Waits,

    /// <summary>It is being replayed.</summary>
    Runs,

    /// <summary>The guard would have let it pass.</summary>
    Passed,

    /// <summary>The guard would have opened the contactor.</summary>
    WouldTrip,

    /// <summary>The guard would not have closed the contactor to begin with, and nothing tripped later.</summary>
    Refused,
}
