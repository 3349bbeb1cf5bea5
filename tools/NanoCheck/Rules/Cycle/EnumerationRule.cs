using Mono.Cecil;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>No foreach over anything but arrays in the control cycle: an enumerator is an object.</summary>
public sealed class EnumerationRule : CycleCallRule
{
    /// <summary>Makes the rule.</summary>
    public EnumerationRule()
        : base("NC409", "foreach in the cycle over arrays only") { }

    /// <inheritdoc/>
    protected override string? Fault(Site site, MethodReference called)
    {
        ArgumentNullException.ThrowIfNull(called);
        return called.Name is "GetEnumerator" or "MoveNext" ? " (foreach): expected a loop over an array" : null;
    }
}
