using Mono.Cecil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Constructs;

/// <summary>
/// No texts put together in Control, Drivers and Runtime: each allocates, and numbers are formatted differently on a board. Letters
/// that come from outside become a text in one method alone.
/// </summary>
internal sealed class StringBuildingRule() : CodeRule("NC113", "no string building in Control, Drivers, Runtime")
{
    private const string Door = "SSBms.Runtime.RecordBytes::GetText";

    /// <summary>True for a call that makes a text.</summary>
    /// <param name="method">What is called.</param>
    public static bool MakesText(MethodReference method)
    {
        bool text = method.DeclaringType.FullName is "System.String" or "System.Text.StringBuilder";
        bool makes = method.Name == ".ctor" || method.ReturnType.Name is "String" or "String[]" or "StringBuilder";
        return (text && makes) || (method.Name == "ToString" && method.ReturnType.MetadataType == MetadataType.String);
    }

    /// <inheritdoc/>
    protected override IEnumerable<MethodDefinition> Scope(Subject subject)
    {
        return base.Scope(subject)
            .Where(method => subject.Firmware.AssemblyOf(method).Room is Room.Control or Room.Drivers or Room.Runtime)
            .Where(method => $"{method.DeclaringType.FullName}::{method.Name}" != Door);
    }

    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        if (site.Called is not { } called)
        {
            return;
        }

        inspection.Look();
        if (MakesText(called))
        {
            inspection.Report(
                site.Place,
                $"{called.DeclaringType.Name}.{called.Name} makes a text: expected codes and numbers; whoever shows them words them"
            );
        }
    }
}
