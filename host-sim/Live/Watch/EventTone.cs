namespace SSBms.Live.Watch;

/// <summary>How much an event matters to who watches.</summary>
public enum EventTone
{
    /// <summary>The ordinary course of things.</summary>
    Plain,

    /// <summary>Something to look at.</summary>
    Warning,

    /// <summary>The contactor was opened for good.</summary>
    Trip,

    /// <summary>The line was lost or found, or somebody asked for something.</summary>
    Link,
}
