namespace SSBms.Commissioning.Boards;

/// <summary>What somebody beside a rig is asked to do.</summary>
public enum RigVerb
{
    /// <summary>Bring the stack to a pressure, MPa.</summary>
    Press,

    /// <summary>Bring the chamber to a temperature, °C.</summary>
    Warm,

    /// <summary>Let the cycler pass a current, mA/cm², positive where it charges.</summary>
    Current,

    /// <summary>Let the cycler rest, turn the arm switch off, and on again once the board stands by.</summary>
    Arm,
}
