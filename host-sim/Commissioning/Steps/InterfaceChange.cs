namespace SSBms.Commissioning.Steps;

/// <summary>A lithium interface over what it was at the baseline, without what temperature does.</summary>
/// <param name="Resistance">ln of its resistance.</param>
/// <param name="Capacitance">ln of its capacitance.</param>
public readonly record struct InterfaceChange(double Resistance, double Capacitance)
{
    /// <summary>The mean of some.</summary>
    /// <param name="changes">One at least.</param>
    public static InterfaceChange Mean(IReadOnlyCollection<InterfaceChange> changes)
    {
        return new InterfaceChange(changes.Average(change => change.Resistance), changes.Average(change => change.Capacitance));
    }
}
