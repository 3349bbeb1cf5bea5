using Mono.Cecil;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>No foreach over anything but arrays in the control cycle: an enumerator is an object.</summary>
internal sealed class EnumerationRule() : CycleCallRule("NC409", "foreach in the cycle over arrays only")
{
    /// <inheritdoc/>
    protected override string? Fault(Site site, MethodReference called)
    {
        return called.Name is "GetEnumerator" or "MoveNext" ? " (foreach): expected a loop over an array" : null;
    }
}
