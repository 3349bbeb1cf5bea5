using Mono.Cecil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Constructs;

/// <summary>No code in interfaces: on a board calling it throws.</summary>
public sealed class InterfaceBodyRule : IRule
{
    /// <inheritdoc/>
    public string Id => "NC103";

    /// <inheritdoc/>
    public string Title => "no code in interfaces";

    /// <inheritdoc/>
    public void Check(Subject subject, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(inspection);
        foreach (MethodDefinition method in subject.Firmware.Types.Where(type => type.IsInterface).SelectMany(type => type.Methods))
        {
            inspection.Look();
            if (!method.IsStatic && method.HasBody)
            {
                inspection.Report(
                    subject.Firmware.Places.Of(method),
                    $"{method.Name} has a body in an interface: expected one in each class"
                );
            }
        }
    }
}
