using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>Exceptions are caught in Platform only, where nanoFramework's own members throw them.</summary>
internal sealed class CatchRule() : CycleRule("NC410", "try in the cycle in Platform only")
{
    /// <inheritdoc/>
    protected override void Judge(Subject subject, MethodDefinition method, Inspection inspection)
    {
        inspection.Look();
        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
        {
            if (subject.Firmware.AssemblyOf(method).Room != Room.Platform)
            {
                Report(
                    new Site(subject, method, handler.HandlerStart),
                    inspection,
                    "try",
                    $"try in {method.Name}: expected a result that says what is wrong"
                );
            }
        }
    }

    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection) { }
}
