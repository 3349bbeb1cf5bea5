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
}
