using Mono.Cecil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>No locks in the control cycle: whoever holds one stops it.</summary>
public sealed class LockRule : CycleRule
{
    private static readonly HashSet<string> s_types = new(StringComparer.Ordinal)
    {
        "System.Threading.Monitor",
        "System.Threading.Interlocked",
        "System.Threading.Mutex",
        "System.Threading.SpinLock",
    };

    /// <summary>Makes the rule.</summary>
    public LockRule()
        : base("NC405", "no locks in the cycle") { }

    /// <inheritdoc/>
    protected override void Judge(Subject subject, MethodDefinition method, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(inspection);
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
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(inspection);
        if (site.Called is { } called && s_types.Contains(called.DeclaringType.FullName))
        {
            string what = $"{called.DeclaringType.Name}.{called.Name}";
            Report(site, inspection, what, $"{what}: expected one thread and no lock");
        }
    }
}
