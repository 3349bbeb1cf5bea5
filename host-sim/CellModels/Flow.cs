using SSBms.CellModels.Processes;

namespace SSBms.CellModels;

/// <summary>A current and what it meets at the start of a stretch.</summary>
internal struct Flow
{
    /// <summary>What it meets.</summary>
    public CellElements Elements;

    /// <summary>How it is shared.</summary>
    public CurrentShare Share;

    /// <summary>Over what time it is shared so, s.</summary>
    public double Seconds;

    /// <summary>How fast the cell warms up, K/s.</summary>
    public double Drift;

    /// <summary>How much of its own heat the cell loses per kelvin, W/cm²/K; 0 where that is not felt.</summary>
    public double Relief;

    /// <summary>What passes as ions, mA/cm².</summary>
    public readonly double Density => Share.Ions;
}
