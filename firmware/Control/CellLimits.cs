namespace SSBms.Control;

/// <summary>
/// What the cell in the fixture can bear: its area, windows, critical current densities and flux balance. These are the
/// operator's numbers for this very cell; the catalogue's are only where to start.
/// </summary>
public sealed class CellLimits
{
    /// <summary>Electrode area, cm²; positive.</summary>
    public double Area;

    /// <summary>True when both electrodes are lithium: each current direction then plates on one and strips the other.</summary>
    public bool BothElectrodesLithium;

    /// <summary>Lowest operating voltage, V.</summary>
    public double VoltageFloor;

    /// <summary>Highest operating voltage, V; above <see cref="VoltageFloor"/>.</summary>
    public double VoltageCeiling;

    /// <summary>Lowest operating temperature, °C.</summary>
    public double TemperatureFloor;

    /// <summary>Highest operating temperature, °C; above <see cref="TemperatureFloor"/>.</summary>
    public double TemperatureCeiling;

    /// <summary>Stack pressure, MPa, at which lithium is pressed into the electrolyte; positive.</summary>
    public double PressureWall;

    /// <summary>Critical current density for plating, mA/cm².</summary>
    public LimitTable? PlatingCcd;

    /// <summary>Critical current density for stripping, mA/cm².</summary>
    public LimitTable? StrippingCcd;

    /// <summary>Replenishment of the stripped interface.</summary>
    public FluxBalance? Replenishment;

    /// <summary>Activation energy of the whole cell resistance, eV; carries step resistances to 25 °C.</summary>
    public double ResistanceActivation;

    /// <summary>Looks for the first number that no cell can have.</summary>
    /// <returns>The name of the field, or null when all are usable.</returns>
    public string? FirstFault()
    {
        if (!Positive(Area))
        {
            return nameof(Area);
        }

        if (!Below(VoltageFloor, VoltageCeiling))
        {
            return nameof(VoltageCeiling);
        }

        if (!Below(TemperatureFloor, TemperatureCeiling))
        {
            return nameof(TemperatureCeiling);
        }

        if (!Positive(PressureWall))
        {
            return nameof(PressureWall);
        }

        if (!NotNegative(ResistanceActivation))
        {
            return nameof(ResistanceActivation);
        }

        if (PlatingCcd == null)
        {
            return nameof(PlatingCcd);
        }

        if (StrippingCcd == null)
        {
            return nameof(StrippingCcd);
        }

        return Usable(Replenishment) ? null : nameof(Replenishment);
    }

    private static bool Usable(FluxBalance? balance)
    {
        return balance != null
            && NotNegative(balance.DiffusionDensity)
            && Positive(balance.CreepDensity)
            && Positive(balance.CreepExponent)
            && NotNegative(balance.CreepActivation);
    }

    private static bool Positive(double value)
    {
        return Scalar.IsFinite(value) && value > 0.0;
    }

    private static bool NotNegative(double value)
    {
        return Scalar.IsFinite(value) && value >= 0.0;
    }

    private static bool Below(double low, double high)
    {
        return Scalar.IsFinite(low) && Scalar.IsFinite(high) && low < high;
    }
}
