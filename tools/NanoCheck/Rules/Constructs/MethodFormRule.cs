using Mono.Cecil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Constructs;

/// <summary>A rule about methods that must not be there.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What is expected.</param>
/// <param name="forbidden">True for a method that must not be there.</param>
/// <param name="expected">What stands there instead.</param>
internal sealed class MethodFormRule(string id, string title, Func<MethodDefinition, bool> forbidden, string expected) : Rule(id, title)
{
    /// <summary>No code in interfaces: on a board calling it throws.</summary>
    public static Rule InterfaceBodies { get; } =
        new MethodFormRule(
            "NC103",
            "no code in interfaces",
            method => method is { DeclaringType.IsInterface: true, IsStatic: false, HasBody: true },
            "a body in each class"
        );

    /// <summary>No finalizers: when they run, and on which thread, is not the firmware's to say.</summary>
    public static Rule Finalizers { get; } =
        new MethodFormRule(
            "NC108",
            "no finalizers",
            method => method is { Name: "Finalize", IsVirtual: true, HasParameters: false },
            "objects that live as long as the board has power"
        );

    /// <inheritdoc/>
    public override void Check(Subject subject, Inspection inspection)
    {
        foreach (MethodDefinition method in subject.Firmware.Types.SelectMany(type => type.Methods))
        {
            inspection.Look();
            if (forbidden(method))
            {
                inspection.Report(subject.Firmware.Places.Of(method), $"{method.DeclaringType.Name}.{method.Name}: expected {expected}");
            }
        }
    }
}
