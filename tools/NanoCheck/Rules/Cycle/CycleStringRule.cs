using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Rules.Constructs;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>No text made in the control cycle, on any board.</summary>
public sealed class CycleStringRule : CycleRule
{
    /// <summary>Makes the rule.</summary>
    public CycleStringRule()
        : base("NC403", "no text made in the cycle") { }

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
        if (StringBuildingRule.MakesText(called) || called is { DeclaringType.FullName: "System.Enum", Name: "HasFlag" })
        {
            string what = $"{called.DeclaringType.Name}.{called.Name}";
            Report(site, inspection, what, $"{what} allocates: expected numbers only");
        }
    }
}
