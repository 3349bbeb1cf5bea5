using Mono.Cecil;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>Nothing waits in the control cycle.</summary>
internal sealed class WaitRule() : CycleCallRule("NC406", "no waiting in the cycle")
{
    private static readonly HashSet<string> s_waits = new(StringComparer.Ordinal)
    {
        "System.Threading.Thread::Sleep",
        "System.Threading.Thread::Join",
        "SSBms.Drivers.IClock::Wait",
    };

    /// <inheritdoc/>
    protected override string? Fault(Site site, MethodReference called)
    {
        bool waits =
            called.Name is "WaitOne" or "WaitAny" or "WaitAll"
            || s_waits.Contains($"{called.DeclaringType.FullName}::{called.Name}")
            || IsClock(site, called);
        return waits ? " waits: expected to go on with what there is, and to look again in the next cycle" : null;
    }

    /// <summary>A clock that is called without the interface waits as well.</summary>
    private static bool IsClock(Site site, MethodReference called)
    {
        return called.Name == "Wait"
            && (
                site.Subject.Firmware.Find(called.DeclaringType)
                    ?.Interfaces.Any(item => item.InterfaceType.FullName == "SSBms.Drivers.IClock")
                ?? false
            );
    }
}
