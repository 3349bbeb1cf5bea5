namespace SSBms.NanoCheck.Counting;

/// <summary>A part of the firmware's life that is counted by itself.</summary>
internal enum Section
{
    /// <summary>Everything is built.</summary>
    Construction,

    /// <summary>Chips are configured, what is stored is read.</summary>
    Start,

    /// <summary>A control cycle.</summary>
    Cycle,
}
