namespace SSBms.Live.Watch;

/// <summary>What is kept of every status, in this order.</summary>
public enum WatchChannel
{
    /// <summary>Cell voltage, V.</summary>
    Voltage,

    /// <summary>Current density, mA/cm²; positive plates.</summary>
    Density,

    /// <summary>What may be plated, mA/cm², never negative.</summary>
    AllowedPlating,

    /// <summary>What may be stripped, mA/cm², never negative.</summary>
    AllowedStripping,

    /// <summary>Stack pressure, MPa.</summary>
    Pressure,

    /// <summary>Critical stack pressure, MPa.</summary>
    CriticalPressure,

    /// <summary>Resistance at the reference temperature, Ω·cm².</summary>
    Resistance,

    /// <summary>The same over its learned baseline, 1.</summary>
    ResistanceRatio,

    /// <summary>The hotter of plate and wall, °C.</summary>
    Hottest,

    /// <summary>The colder of them, °C.</summary>
    Coldest,

    /// <summary>Stack pressure that is asked for, MPa.</summary>
    RequestedPressure,

    /// <summary>Share of the lithium interface in contact, as its impedance says, 1.</summary>
    Contact,

    /// <summary>The same, one standard deviation lower.</summary>
    LeastContact,

    /// <summary>How many channels there are; not one itself.</summary>
    Count,
}
