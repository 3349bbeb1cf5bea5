namespace SSBms.CellModels;

/// <summary>What stands against the lithium.</summary>
public enum CellKind
{
    /// <summary>An intercalation cathode.</summary>
    Full,

    /// <summary>A second lithium electrode.</summary>
    Symmetric,
}
