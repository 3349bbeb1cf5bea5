namespace SSBms.Cli.Serve;

/// <summary>A recording on the console.</summary>
/// <param name="Id">Running number, from 1.</param>
/// <param name="Name">Name of its file.</param>
/// <param name="Guard">What guarded: a cell, or a profile with its checksum.</param>
internal sealed record ConsoleRecording(int Id, string Name, string Guard)
{
    /// <summary>How far it has come, and what it says.</summary>
    public RecordingState State { get; init; }

    /// <summary>Share of it that has been replayed, whole percents.</summary>
    public int Percent { get; init; }

    /// <summary>What the guard would have done, in a sentence; empty until it is known.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>Its page; empty until it is known.</summary>
    public string Page { get; init; } = "";
}
