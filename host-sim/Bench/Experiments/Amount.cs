namespace SSBms.Bench.Experiments;

/// <summary>A current as written; what it is in mA/cm² depends on the cell.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">What it counts.</param>
public readonly record struct Amount(double Value, AmountUnit Unit)
{
    /// <summary>The current density on a cell.</summary>
    /// <param name="area">Electrode area, cm².</param>
    /// <param name="capacity">What C-rates refer to, mAh/cm².</param>
    /// <returns>mA/cm².</returns>
    public double Density(double area, double capacity)
    {
        return Unit switch
        {
            AmountUnit.Density => Value,
            AmountUnit.Ampere => Value * 1e3 / area,
            _ => Value * capacity,
        };
    }
}
