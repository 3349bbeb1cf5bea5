using SSBms.CellModels.Processes;

namespace SSBms.CellModels;

/// <summary>A current and what it meets at the start of a stretch.</summary>
/// <param name="Share">How it is shared.</param>
/// <param name="Seconds">Over what time it is shared so, s.</param>
/// <param name="Negative">The negative electrode.</param>
/// <param name="Positive">The positive one, where it is lithium.</param>
/// <param name="Cathode">Charge transfer of a cathode, Ω·cm².</param>
/// <param name="Watt">Heat per resistance, W/cm² per Ω·cm².</param>
/// <param name="Heat">Heat, W/cm².</param>
/// <param name="Drift">How fast the cell warms up, K/s.</param>
internal readonly record struct Flow(
    CurrentShare Share,
    double Seconds,
    LithiumInterface Negative,
    LithiumInterface Positive,
    double Cathode,
    double Watt,
    double Heat,
    double Drift
)
{
    /// <summary>What passes as ions, mA/cm².</summary>
    public double Density => Share.Ions;
}
