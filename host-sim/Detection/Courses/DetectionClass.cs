namespace SSBms.Detection.Courses;

/// <summary>What happens to a cell in a run of the study.</summary>
public enum DetectionClass
{
    /// <summary>Nothing: half a kelvin over a day, and the current goes as it goes in every class.</summary>
    Healthy,

    /// <summary>Steps of 5 K up and down every some hours, and a day of 2 K.</summary>
    Temperature,

    /// <summary>The stack pressure drifts away by up to 30 %.</summary>
    PressureDrift,

    /// <summary>Contact grows by up to 15 % in the first hours.</summary>
    BreakIn,

    /// <summary>An interphase grows steadily.</summary>
    InterphaseSteady,

    /// <summary>An interphase grows faster and faster.</summary>
    InterphaseRunaway,

    /// <summary>The resistance of the cathode doubles.</summary>
    CathodeAgeing,

    /// <summary>A filament touches now and then, ever longer.</summary>
    SoftShort,

    /// <summary>Voids reach half the area within 5 to 40 h of stripping.</summary>
    VoidsSlow,

    /// <summary>Voids reach half the area within 0.2 to 1 h of stripping.</summary>
    VoidsFast,

    /// <summary>The stack pressure falls and takes the contact with it.</summary>
    ContactLostWithPressure,
}
