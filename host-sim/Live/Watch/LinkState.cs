namespace SSBms.Live.Watch;

/// <summary>Whether a board is heard.</summary>
public enum LinkState
{
    /// <summary>It has never been heard so far.</summary>
    Connecting,

    /// <summary>It tells its status.</summary>
    Live,

    /// <summary>It has been heard, and is no more.</summary>
    Lost,
}
