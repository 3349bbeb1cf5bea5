namespace SSBms.Live.Watch;

/// <summary>What became of the wish to open the contactor.</summary>
public enum Opened
{
    /// <summary>The board reports that the contacts are open.</summary>
    Open,

    /// <summary>The board has told them to open, and reports that they are closed.</summary>
    StillClosed,

    /// <summary>The board did not answer, or there is no line to it.</summary>
    NoAnswer,

    /// <summary>The board's program is older than this request.</summary>
    Unknown,
}
