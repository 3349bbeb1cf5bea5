using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>No foreach over anything but arrays in the control cycle: an enumerator is an object.</summary>
public sealed class EnumerationRule : CycleRule
{
    /// <summary>Makes the rule.</summary>
    public EnumerationRule()
        : base("NC409", "foreach in the cycle over arrays only") { }

    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(inspection);
        if (site.Called is not { } called)
        {
            return;
        }

        inspection.Look();
        if (called.Name is "GetEnumerator" or "MoveNext")
        {
            string what = $"{called.DeclaringType.Name}.{called.Name}";
            Report(site, inspection, what, $"{what} (foreach): expected a loop over an array");
        }
    }
}
