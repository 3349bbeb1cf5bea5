using Mono.Cecil;
using SSBms.NanoCheck.Rules.Constructs;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>No text made in the control cycle, on any board.</summary>
internal sealed class CycleStringRule() : CycleCallRule("NC403", "no text made in the cycle")
{
    /// <inheritdoc/>
    protected override string? Fault(Site site, MethodReference called)
    {
        bool makesText = StringBuildingRule.MakesText(called) || called is { DeclaringType.FullName: "System.Enum", Name: "HasFlag" };
        return makesText ? " allocates: expected numbers only" : null;
    }
}
