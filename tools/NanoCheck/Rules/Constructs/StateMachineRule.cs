using Mono.Cecil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Constructs;

/// <summary>No iterators and no async methods: nanoFramework lacks the types the compiler builds them on.</summary>
public sealed class StateMachineRule : IRule
{
    /// <inheritdoc/>
    public string Id => "NC106";

    /// <inheritdoc/>
    public string Title => "no iterators, no async";

    /// <inheritdoc/>
    public void Check(Subject subject, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(inspection);
        foreach (MethodDefinition method in subject.Firmware.Methods)
        {
            inspection.Look();
            if (TypeUses.Attributes(method).Any(type => type.Name.EndsWith("StateMachineAttribute", StringComparison.Ordinal)))
            {
                inspection.Report(
                    subject.Firmware.Places.Of(method),
                    $"{method.Name} is an iterator or async: expected a loop that ends in its call"
                );
            }
        }
    }
}
