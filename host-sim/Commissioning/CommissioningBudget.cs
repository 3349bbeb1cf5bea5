namespace SSBms.Commissioning;

/// <summary>What the procedure may take.</summary>
/// <param name="Charge">Charge moved, both directions counted, mAh/cm².</param>
/// <param name="Hours">Time at which the last pulse is to be plated again, h.</param>
/// <param name="Narrow">Standard deviation of the logarithm of the critical stack pressure at which the search ends.</param>
public readonly record struct CommissioningBudget(double Charge, double Hours, double Narrow)
{
    /// <summary>The usual one: 1.5 mAh/cm² and 24 h, with a little left.</summary>
    public static CommissioningBudget Usual { get; } = new(1.49, 23.5, 0.05);
}
