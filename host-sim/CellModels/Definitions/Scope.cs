namespace SSBms.CellModels.Definitions;

/// <summary>Which cells need a parameter.</summary>
public enum Scope
{
    /// <summary>Every cell.</summary>
    Every,

    /// <summary>Cells with an intercalation cathode.</summary>
    Cathode,

    /// <summary>Cells with a soft interlayer between electrolyte and cathode.</summary>
    Interlayer,
}
