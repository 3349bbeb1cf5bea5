using SSBms.CellModels.Processes;

namespace SSBms.CellModels;

/// <summary>
/// The electrical elements of a cell in some state, for a current of one direction. Fields, because a property would hand out a copy with every
/// look.
/// </summary>
internal struct CellElements
{
    /// <summary>Electrolyte, Ω·cm².</summary>
    public double Electrolyte;

    /// <summary>Interlayer, Ω·cm²; 0 without one.</summary>
    public double Interlayer;

    /// <summary>The negative electrode.</summary>
    public LithiumInterface Negative;

    /// <summary>The positive one, where it is lithium.</summary>
    public LithiumInterface Positive;

    /// <summary>Charge transfer of a cathode, Ω·cm².</summary>
    public double Cathode;

    /// <summary>Interphase of a cathode, Ω·cm².</summary>
    public double CathodeInterphase;

    /// <summary>Electrolyte and interlayer: they follow a current at once, Ω·cm².</summary>
    public readonly double Separator => Electrolyte + Interlayer;

    /// <summary>Everything, without what the particles add, Ω·cm².</summary>
    public readonly double Total => Separator + Negative.Total + Positive.Total + Cathode + CathodeInterphase;
}
