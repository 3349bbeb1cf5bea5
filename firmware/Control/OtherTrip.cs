namespace SSBms.Control;

/// <summary>Why the hardware has opened the contactor, where it was not the current.</summary>
public enum OtherTrip
{
    /// <summary>It has not.</summary>
    None,

    /// <summary>The current monitor's comparator has tripped for the voltage.</summary>
    Voltage,

    /// <summary>The contactor is held open as if it had tripped, and the chip does not say that it has.</summary>
    Unexplained,
}
