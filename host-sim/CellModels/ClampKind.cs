namespace SSBms.CellModels;

/// <summary>How a fixture holds the stack.</summary>
public enum ClampKind
{
    /// <summary>Screws hold the gap: the pressure breathes with the charge.</summary>
    Screw,

    /// <summary>A spring holds the force: the pressure hardly changes.</summary>
    Spring,
}
