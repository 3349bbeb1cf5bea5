using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Constructs;

/// <summary>No state in static fields of Control, Drivers and Runtime: two guards in one process must not know of each other.</summary>
internal sealed class StaticStateRule() : Rule("NC112", "no static state in Control, Drivers, Runtime")
{
    /// <inheritdoc/>
    public override void Check(Subject subject, Inspection inspection)
    {
        IEnumerable<FieldDefinition> fields = subject
            .Firmware.Assemblies.Where(assembly => assembly.Room is Room.Control or Room.Drivers or Room.Runtime)
            .SelectMany(assembly => assembly.Types)
            .SelectMany(type => type.Fields)
            .Where(field => field.IsStatic);
        foreach (FieldDefinition field in fields)
        {
            inspection.Look();
            bool fixedValue = field.IsInitOnly && (field.FieldType.IsPrimitive || field.FieldType.MetadataType == MetadataType.String);
            if (!field.IsLiteral && !fixedValue && !IsTable(subject.Firmware, field))
            {
                inspection.Report(
                    subject.Firmware.Places.Of(field),
                    $"static field {SourcePlaces.Spoken(field)} can change: expected a constant, a private readonly table that is only read, or a field of an object"
                );
            }
        }
    }

    /// <summary>True for numbers in an array that no method can change: the ones that use it neither set elements nor give it away.</summary>
    private static bool IsTable(Firmware firmware, FieldDefinition field)
    {
        bool numbers =
            field.FieldType is ArrayType { IsVector: true } array && (array.ElementType.IsPrimitive || firmware.IsEnum(array.ElementType));
        return numbers
            && field is { IsInitOnly: true, IsPrivate: true }
            && field
                .DeclaringType.Methods.Where(method => method.HasBody && !method.IsConstructor)
                .Where(method =>
                    method.Body.Instructions.Any(at =>
                        at.OpCode.Code == Code.Ldsfld && ((FieldReference)at.Operand).FullName == field.FullName
                    )
                )
                .All(method => OnlyReads(method, field.FieldType.FullName));
    }

    private static bool OnlyReads(MethodDefinition method, string type)
    {
        return method.ReturnType.FullName != type && !method.Body.Instructions.Any(at => SetsElement(at) || GivesAway(at, type));
    }

    private static bool SetsElement(Instruction at)
    {
        return at.OpCode.Name.StartsWith("stelem", StringComparison.Ordinal) || at.OpCode.Code == Code.Ldelema;
    }

    private static bool GivesAway(Instruction at, string type)
    {
        return at.Operand switch
        {
            MethodReference called => called.Parameters.Any(parameter =>
                parameter.ParameterType.FullName == type || parameter.ParameterType.FullName == "System.Array"
            ),
            FieldReference field => at.OpCode.Code is Code.Stfld or Code.Stsfld && field.FieldType.FullName == type,
            _ => false,
        };
    }
}
