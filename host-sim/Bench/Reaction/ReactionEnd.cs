namespace SSBms.Bench.Reaction;

/// <summary>What a reaction is timed to.</summary>
public enum ReactionEnd
{
    /// <summary>The contacts are open.</summary>
    Open,

    /// <summary>The coil has lost its command: the contacts were open before, or cannot open.</summary>
    Command,

    /// <summary>The row is raised, which the display shows in the same cycle.</summary>
    Shown,
}
