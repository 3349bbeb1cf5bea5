namespace SSBms.Bench.Fuzz;

/// <summary>What a board is doing when something comes over its line.</summary>
internal enum BoardScene
{
    /// <summary>It has no profile.</summary>
    NoProfile,

    /// <summary>It is ready; nobody has armed it.</summary>
    Standby,

    /// <summary>It guards, the contactor closed.</summary>
    Operating,

    /// <summary>It has tripped.</summary>
    Tripped,
}
