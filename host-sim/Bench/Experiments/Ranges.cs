namespace SSBms.Bench.Experiments;

/// <summary>
/// The range of every quantity of the language: as wide as anything a research cell, its press and its cycler could be asked for, and
/// within what the models can compute.
/// </summary>
public static class Ranges
{
    private const double Year = 365.25 * 86400.0;

    /// <summary>Simulated time, in all and of one step, s.</summary>
    public static QuantityRange Time { get; } = new(Dimension.Time, 1e-3, 100.0 * Year, "1 ms to 100 years");

    /// <summary>Control cycle, s.</summary>
    public static QuantityRange Cycle { get; } = new(Dimension.Time, 0.01, 60.0, "10 ms to 60 s");

    /// <summary>Stack pressure, MPa. A clamp cannot pull.</summary>
    public static QuantityRange Pressure { get; } = new(Dimension.Pressure, 0.0, 1000.0, "0 MPa to 1 GPa, for a clamp cannot pull");

    /// <summary>Temperature of the chamber, °C: what a cell of the catalogue may be specified for.</summary>
    public static QuantityRange Temperature { get; } = new(Dimension.Temperature, -60.0, 300.0, "-60 to 300 °C");

    /// <summary>What a clamp itself loses of its pressure in ten times the time.</summary>
    public static QuantityRange Relaxation { get; } = new(Dimension.Share, 0.0, 0.1, "0 to 10 %");

    /// <summary>What the wall of the die takes of the force.</summary>
    public static QuantityRange Friction { get; } = new(Dimension.Share, 0.0, 0.9, "0 to 90 %");

    /// <summary>Stiffness of a clamp, MPa/µm.</summary>
    public static QuantityRange Stiffness { get; } = new(Dimension.Stiffness, 0.0, 100.0, "0 to 100 MPa/um");

    /// <summary>Voltage that is held, or at which something ends, V.</summary>
    public static QuantityRange Voltage { get; } = new(Dimension.Voltage, -10.0, 10.0, "-10 to 10 V");

    /// <summary>Largest voltage of the cycler, V.</summary>
    public static QuantityRange Compliance { get; } = new(Dimension.Voltage, 0.01, 100.0, "10 mV to 100 V");

    /// <summary>Current, A, without sign.</summary>
    public static QuantityRange Current { get; } = new(Dimension.Current, 1e-12, 1000.0, "1e-9 mA to 1000 A");

    /// <summary>Current density, mA/cm², without sign.</summary>
    public static QuantityRange Density { get; } = new(Dimension.CurrentDensity, 1e-9, 1e5, "1e-9 to 1e5 mA/cm2");

    /// <summary>Multiples of the capacity per hour.</summary>
    public static QuantityRange Rate { get; } = new(Dimension.Share, 1e-6, 1000.0, "C/1000000 to 1000C");

    /// <summary>How often a current swings, Hz.</summary>
    public static QuantityRange Frequency { get; } = new(Dimension.Frequency, 1e-4, 50.0, "0.0001 Hz to 50 Hz");

    /// <summary>Power, W, without sign.</summary>
    public static QuantityRange Power { get; } = new(Dimension.Power, 1e-12, 1000.0, "1e-9 mW to 1000 W");

    /// <summary>Load, Ω.</summary>
    public static QuantityRange Load { get; } = new(Dimension.Resistance, 1e-3, 1e12, "1 mOhm to 1e6 MOhm");

    /// <summary>What lies between the terminals of a cycler that drives a current: resistance, Ω.</summary>
    public static QuantityRange OutputResistance { get; } = new(Dimension.Resistance, 1.0, 1e12, "1 Ohm to 1e6 MOhm");

    /// <summary>What lies between the terminals of a cycler that drives a current: capacitance, F.</summary>
    public static QuantityRange OutputCapacitance { get; } = new(Dimension.Capacitance, 0.0, 1e-4, "0 pF to 100 uF");

    /// <summary>Charge, mAh/cm², without sign.</summary>
    public static QuantityRange Charge { get; } = new(Dimension.ArealCharge, 1e-9, 1e6, "1e-9 to 1e6 mAh/cm2");

    /// <summary>Share of a capacity.</summary>
    public static QuantityRange Share { get; } = new(Dimension.Share, 0.0, 1.0, "0 to 100 %");
}
