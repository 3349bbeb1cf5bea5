using SSBms.CellModels.Processes;

namespace SSBms.CellModels;

/// <summary>Every state of a cell. A value: a copy of it is a point in time to which the cell can go back.</summary>
public struct CellState
{
    // First, because vectors stand at multiples of 32 bytes.
    /// <summary>How the lithium is spread in the cathode particles.</summary>
    public ParticleProfile Profile;

    /// <summary>Temperature of the cell and its plates, °C.</summary>
    public double Temperature;

    /// <summary>Temperature of the die wall, °C.</summary>
    public double WallTemperature;

    /// <summary>Highest stack pressure the interfaces have seen, MPa.</summary>
    public double PeakPressure;

    /// <summary>Negative electrode.</summary>
    public LithiumState Negative;

    /// <summary>Positive electrode, where that is lithium or takes up lithium as metal.</summary>
    public LithiumState Positive;

    /// <summary>Lithium content of the active cathode, 0 to 1, mean over the particles.</summary>
    public double Filling;

    /// <summary>Share of the cathode that is still active.</summary>
    public double ActiveCathode;

    /// <summary>Resistance the cathode's interphase has added since the cell was assembled, Ω·cm².</summary>
    public double CathodeInterphase;

    /// <summary>Charge that has passed through the cathode, mAh/cm², either way.</summary>
    public double CathodeThroughput;

    /// <summary>Voltage over the cathode's charge transfer, V, in the direction of charge.</summary>
    public double CathodeOverpotential;

    /// <summary>Lithium that has become inactive: plated and cut off, or held in dead cathode, mAh/cm².</summary>
    public double LostLithium;

    /// <summary>The part of it that is held in dead cathode, mAh/cm².</summary>
    public double HeldLithium;

    /// <summary>Lithium that an electrolyte which was oxidised has given to the electrodes, mAh/cm².</summary>
    public double GivenLithium;

    /// <summary>Charge that a film on the cathode's particles has taken, mAh/cm².</summary>
    public double CathodeFilm;

    /// <summary>ln of the growth of the interlayer's resistance, up to 30.</summary>
    public double Washout;

    /// <summary>Share of the time to a short by lithium creeping into the electrolyte that has passed, 0 to 1.</summary>
    public double WallDamage;

    /// <summary>True once the electrolyte has cracked.</summary>
    public bool Cracked;

    /// <summary>True while a soft short happens to touch.</summary>
    public bool Touching;

    /// <summary>State of the random numbers of the soft short; drawn from the seed of the cell.</summary>
    public ulong Chance;
}
