namespace SSBms.Commissioning;

/// <summary>What the procedure may take.</summary>
/// <param name="Charge">Charge moved, both directions counted, mAh/cm².</param>
/// <param name="Hours">Time after which no pulse is begun, h.</param>
/// <param name="Narrow">Standard deviation of the logarithm of the critical stack pressure at which the search ends.</param>
public readonly record struct CommissioningBudget(double Charge, double Hours, double Narrow)
{
    /// <summary>The usual one: 1.5 mAh/cm² and 24 h, the last pulse included.</summary>
    public static CommissioningBudget Usual { get; } = new(1.49, 22.0, 0.05);
}
