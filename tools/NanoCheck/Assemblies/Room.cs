namespace SSBms.NanoCheck.Assemblies;

/// <summary>The part of the firmware an assembly is.</summary>
internal enum Room
{
    /// <summary>What is decided.</summary>
    Control,

    /// <summary>What is sensed and switched.</summary>
    Drivers,

    /// <summary>The control cycle, log and latch.</summary>
    Runtime,

    /// <summary>The ports on nanoFramework.</summary>
    Platform,

    /// <summary>The application of a board.</summary>
    Board,
}
