namespace SSBms.CellModels;

/// <summary>The state of one lithium electrode at the electrolyte.</summary>
public struct LithiumState
{
    /// <summary>Lithium that can be stripped, mAh/cm².</summary>
    public double Lithium;

    /// <summary>Void volume per area, µm.</summary>
    public double Void;

    /// <summary>The part of it that no longer closes, µm.</summary>
    public double IrreversibleVoid;

    /// <summary>How far a dendrite has crossed the electrolyte, 0 to 1; at 1 the cell is shorted.</summary>
    public double Dendrite;

    /// <summary>Resistance the interphase has added since the cell was assembled, Ω·cm².</summary>
    public double Interphase;

    /// <summary>Resistance of an interlayer that blocks instead of letting dendrites through, Ω·cm².</summary>
    public double Blocking;

    /// <summary>Voltage over the charge transfer and its double layer, V, in the direction of plating.</summary>
    public double Overpotential;
}
