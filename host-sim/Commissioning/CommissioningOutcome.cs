using SSBms.CellModels.Definitions;
using SSBms.Commissioning.Balance;
using SSBms.Commissioning.Steps;

namespace SSBms.Commissioning;

/// <summary>What the procedure has found of a cell.</summary>
/// <param name="Kind">The kind of cell.</param>
/// <param name="Range">What was asked for.</param>
/// <param name="Baseline">The cell before any void.</param>
/// <param name="Cloud">What is known of its flux balance.</param>
/// <param name="Pulses">The stripping pulses.</param>
/// <param name="Plated">Highest current density that was plated without a filament being seen, mA/cm²; 0 for none.</param>
/// <param name="PlatedShare">The same over the critical current density of the kind.</param>
/// <param name="HasTouched">True when a filament has touched, which ended the search.</param>
/// <param name="Hours">How long it took, h.</param>
/// <param name="Moved">Charge moved, both directions counted, mAh/cm².</param>
/// <param name="Protocol">What was done and seen.</param>
public sealed record CommissioningOutcome(
    CellDefinition Kind,
    CommissioningRange Range,
    Baseline Baseline,
    BalanceCloud Cloud,
    IReadOnlyList<PulseRecord> Pulses,
    double Plated,
    double PlatedShare,
    bool HasTouched,
    double Hours,
    double Moved,
    IReadOnlyList<ProtocolEntry> Protocol
)
{
    /// <summary>Something of the flux balance, with the interval that holds it with 90 %.</summary>
    /// <param name="of">What.</param>
    public Estimate Estimated(Func<VoidLaw, double> of)
    {
        return new Estimate(Cloud.Quantile(of, 0.5), Cloud.Quantile(of, 0.05), Cloud.Quantile(of, 0.95));
    }

    /// <summary>Critical stack pressure at the current that was asked for, MPa.</summary>
    public Estimate CriticalPressure => Estimated(balance => balance.CriticalPressure(Range.Density));

    /// <summary>True where it is neither below nor beyond the pressures that were asked for.</summary>
    public bool IsWithinReach => CriticalPressure.Value >= Range.Lowest && CriticalPressure.Value <= Range.Highest;
}
