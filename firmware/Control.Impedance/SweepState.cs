namespace SSBms.Control;

/// <summary>What the cell was like at a sweep, as far as it concerns the lithium interface.</summary>
public sealed class SweepState
{
    /// <summary>Temperature over that of commissioning, K.</summary>
    public double Kelvin;

    /// <summary>The same as 1/kT − 1/kT₀, 1/eV.</summary>
    public double Inverse;

    /// <summary>−ln of the stack pressure over that at the start.</summary>
    public double LostPressure;

    /// <summary>False after a jump, and while everything has become smaller alike: a filament. Nothing is learned of that.</summary>
    public bool IsCalm;

    /// <summary>True while everything is a little smaller: contact is not taken for better then.</summary>
    public bool IsSmaller;

    /// <summary>True while noise is so large, or a jump so near, that no evidence can be had.</summary>
    public bool IsWeak;
}
