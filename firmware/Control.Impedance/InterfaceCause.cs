namespace SSBms.Control;

/// <summary>What has changed the impedance of a cell.</summary>
public enum InterfaceCause
{
    /// <summary>Nothing that is more than may be.</summary>
    None,

    /// <summary>Voids at the lithium: contact is lost where lithium is stripped.</summary>
    Voids,

    /// <summary>Contact is lost because the stack pressure has fallen.</summary>
    Pressure,

    /// <summary>An interphase grows, evenly or slower and slower.</summary>
    Interphase,

    /// <summary>The temperature.</summary>
    Temperature,

    /// <summary>A filament conducts beside the electrolyte.</summary>
    SoftShort,

    /// <summary>The cathode's interface.</summary>
    Cathode,

    /// <summary>What is measured is not what the circuit of the cell could be.</summary>
    Sensor,

    /// <summary>Something has, and two causes explain it alike.</summary>
    Undecided,

    /// <summary>An interphase grows faster and faster. It stands last so that the numbers of the others stay as logs have them.</summary>
    InterphaseRunaway,
}
