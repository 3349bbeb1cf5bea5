namespace SSBms.Commissioning.Rigs;

/// <summary>What may be wrong with a rig before a cell is risked in it.</summary>
public enum RigFlaw
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The current leads are the wrong way round.</summary>
    CurrentReversed,

    /// <summary>The current measures 0.01 mA/cm² where none flows.</summary>
    CurrentOffset,

    /// <summary>The shunt is taken for one of 1.4 times its resistance.</summary>
    CurrentScale,

    /// <summary>The load cell shows 0.5 MPa more than there is.</summary>
    PressureOffset,

    /// <summary>The clamp loses a tenth of its pressure in an hour.</summary>
    PressureLost,
}
