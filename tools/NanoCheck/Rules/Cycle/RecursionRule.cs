using Mono.Cecil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>No method in the control cycle calls itself, directly or through others: the depth would not be known.</summary>
internal sealed class RecursionRule() : CycleRule("NC408", "no recursion in the cycle")
{
    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        if (site.Called is null)
        {
            return;
        }

        inspection.Look();
        foreach (MethodDefinition target in site.Subject.Calls.Targets.Of(site.Instruction))
        {
            if (site.Subject.Calls.Reachable([target]).Contains(site.Method))
            {
                Report(site, inspection, target.Name, $"{site.Method.Name} calls itself through {target.Name}: expected a loop");
            }
        }
    }
}
