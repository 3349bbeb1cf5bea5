using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>The control cycle is there to be checked, and with it at least one implementation of each port it calls.</summary>
internal sealed class CycleIsFoundRule() : CycleRule("NC400", "the control cycle is found, and every port it calls")
{
    /// <inheritdoc/>
    public override void Check(Subject subject, Inspection inspection)
    {
        base.Check(subject, inspection);
        if (subject.Cycle.Roots.Count == 0)
        {
            inspection.Report(
                new SourcePlace("firmware/Runtime", 1),
                $"no method {Calls.ControlCycleCalls.Cycle}.Run: expected the control cycle"
            );
        }
    }

    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        if (site.Called is not { } called || site.Subject.Firmware.Find(called) is not { IsAbstract: true })
        {
            return;
        }

        inspection.Look();
        if (site.Subject.Calls.Targets.Of(site.Instruction).Count == 0)
        {
            inspection.Report(
                site.Place,
                $"nothing implements {called.DeclaringType.Name}.{called.Name}: expected an implementation for a board"
            );
        }
    }
}
