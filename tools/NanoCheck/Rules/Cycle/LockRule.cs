using Mono.Cecil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>No locks in the control cycle: whoever holds one stops it.</summary>
internal sealed class LockRule() : CycleRule("NC405", "no locks in the cycle")
{
    /// <inheritdoc/>
    protected override void Judge(Subject subject, MethodDefinition method, Inspection inspection)
    {
        inspection.Look();
        if (method.IsSynchronized)
        {
            Report(
                new Site(subject, method, method.Body.Instructions[0]),
                inspection,
                "synchronized",
                $"{method.Name} is synchronized: expected one thread and no lock"
            );
        }
    }

    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        if (site.Called is { DeclaringType.FullName: "System.Threading.Monitor" or "System.Threading.Interlocked" } called)
        {
            string what = $"{called.DeclaringType.Name}.{called.Name}";
            Report(site, inspection, what, $"{what}: expected one thread and no lock");
        }
    }
}
