using Mono.Cecil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Constructs;

/// <summary>No finalizers: when they run, and on which thread, is not the firmware's to say.</summary>
public sealed class FinalizerRule : IRule
{
    /// <inheritdoc/>
    public string Id => "NC108";

    /// <inheritdoc/>
    public string Title => "no finalizers";

    /// <inheritdoc/>
    public void Check(Subject subject, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(inspection);
        foreach (TypeDefinition type in subject.Firmware.Types)
        {
            inspection.Look();
            if (type.Methods.Any(method => method is { Name: "Finalize", IsVirtual: true, HasParameters: false }))
            {
                inspection.Report(
                    subject.Firmware.Places.Of(type),
                    $"{type.Name} has a finalizer: expected objects that live as long as the board has power"
                );
            }
        }
    }
}
