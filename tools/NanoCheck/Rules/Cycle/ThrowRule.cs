using Mono.Cecil.Cil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>Nothing is thrown in the control cycle: arguments are checked before it begins.</summary>
internal sealed class ThrowRule() : CycleRule("NC407", "nothing thrown in the cycle")
{
    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        inspection.Look();
        if (site.Code is Code.Throw or Code.Rethrow)
        {
            Report(site, inspection, "throw", "throw: expected a result that says what is wrong");
        }
    }
}
