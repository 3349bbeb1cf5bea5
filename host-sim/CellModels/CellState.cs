namespace SSBms.CellModels;

/// <summary>Every state of a cell. A value: a copy of it is a point in time to which the cell can go back.</summary>
public struct CellState
{
    /// <summary>Temperature of the cell and its plates, °C.</summary>
    public double Temperature;

    /// <summary>Temperature of the die wall, °C.</summary>
    public double WallTemperature;

    /// <summary>Highest stack pressure the interfaces have seen, MPa.</summary>
    public double PeakPressure;

    /// <summary>Negative electrode.</summary>
    public LithiumState Negative;

    /// <summary>Positive electrode, where that is lithium.</summary>
    public LithiumState Positive;

    /// <summary>Lithium content of the active cathode, 0 to 1, mean over the particles.</summary>
    public double Filling;

    /// <summary>Surface minus mean of the slow part of the concentration profile in the cathode particles, in filling.</summary>
    public double Profile;

    /// <summary>Share of the cathode that is still active.</summary>
    public double ActiveCathode;

    /// <summary>Lithium that has become inactive: plated and cut off, or held in dead cathode, mAh/cm².</summary>
    public double LostLithium;

    /// <summary>ln of the growth of the interlayer's resistance.</summary>
    public double Washout;
}
