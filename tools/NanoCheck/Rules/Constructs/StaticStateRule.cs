using Mono.Cecil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Constructs;

/// <summary>No state in static fields of Control, Drivers and Runtime: two guards in one process must not know of each other.</summary>
public sealed class StaticStateRule : IRule
{
    /// <inheritdoc/>
    public string Id => "NC112";

    /// <inheritdoc/>
    public string Title => "no static state in Control, Drivers, Runtime";

    /// <inheritdoc/>
    public void Check(Subject subject, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(inspection);
        IEnumerable<FieldDefinition> fields = subject
            .Firmware.Assemblies.Where(assembly => assembly.Room is Room.Control or Room.Drivers or Room.Runtime)
            .SelectMany(assembly => assembly.Types)
            .SelectMany(type => type.Fields)
            .Where(field => field.IsStatic);
        foreach (FieldDefinition field in fields)
        {
            inspection.Look();
            bool fixedValue = field.IsInitOnly && (field.FieldType.IsPrimitive || field.FieldType.MetadataType == MetadataType.String);
            if (!field.IsLiteral && !fixedValue)
            {
                inspection.Report(
                    subject.Firmware.Places.Of(field),
                    $"static field {SourcePlaces.Spoken(field)} can change: expected a constant, or a field of an object"
                );
            }
        }
    }
}
