namespace SSBms.Runtime;

/// <summary>Why the firmware had to be restarted. The numbers are stored, so they never change meaning.</summary>
public enum EscapeCause
{
    /// <summary>It did not.</summary>
    None = 0,

    /// <summary>An exception escaped while the board was set up.</summary>
    StartUp = 1,

    /// <summary>An exception escaped from the control cycle.</summary>
    ControlCycle = 2,

    /// <summary>The control cycle took longer than it may.</summary>
    Deadline = 3,

    /// <summary>An exception escaped between two cycles, while chips were brought back.</summary>
    Upkeep = 4,
}
