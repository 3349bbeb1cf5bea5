namespace SSBms.CellModels.Definitions;

/// <summary>What stands against the lithium.</summary>
public enum CellKind
{
    /// <summary>An intercalation cathode; without lithium on the anode the cell is anode-free.</summary>
    Full,

    /// <summary>A second lithium electrode.</summary>
    Symmetric,

    /// <summary>Lithium against a bare current collector, on which it plates: the collector is the negative electrode.</summary>
    Half,
}
