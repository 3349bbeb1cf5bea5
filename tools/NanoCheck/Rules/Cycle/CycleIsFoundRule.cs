using Mono.Cecil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>The control cycle is there to be checked, and with it at least one implementation of each port it calls.</summary>
public sealed class CycleIsFoundRule : IRule
{
    /// <inheritdoc/>
    public string Id => "NC400";

    /// <inheritdoc/>
    public string Title => "the control cycle is found, and every port it calls";

    /// <inheritdoc/>
    public void Check(Subject subject, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(inspection);
        if (subject.Cycle.Roots.Count == 0)
        {
            inspection.Report(
                new SourcePlace("firmware/Runtime", 1),
                $"no method {Calls.ControlCycleCalls.Cycle}.Run: expected the control cycle"
            );
        }

        foreach (MethodDefinition method in subject.Cycle.Methods)
        {
            foreach (Mono.Cecil.Cil.Instruction instruction in method.Body.Instructions)
            {
                var site = new Site(subject, method, instruction);
                if (site.Called is not { } called || subject.Firmware.Find(called) is not { IsAbstract: true })
                {
                    continue;
                }

                inspection.Look();
                if (subject.Calls.Targets.Of(instruction).Count == 0)
                {
                    inspection.Report(
                        site.Place,
                        $"nothing implements {called.DeclaringType.Name}.{called.Name}: expected an implementation for a board"
                    );
                }
            }
        }
    }
}
