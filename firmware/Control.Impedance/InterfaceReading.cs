namespace SSBms.Control;

/// <summary>What goes with a sweep: the state the cell was in. Every number is finite.</summary>
public sealed class InterfaceReading
{
    /// <summary>Temperature of the cell, °C.</summary>
    public double Celsius = 25.0;

    /// <summary>Stack pressure, MPa; 0: unknown.</summary>
    public double Megapascal;

    /// <summary>Resistance that a lasting current meets, of a step or of voltage over current, Ω·cm²; 0: unknown.</summary>
    public double TotalOhm;
}
