using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Constructs;

/// <summary>
/// A static initialiser reads no static field of another class, itself or through what it calls. A desktop sets up each class
/// when it is first needed; a board sets up all of them at the start, in the order of its tables.
/// </summary>
internal sealed class StaticInitialiserRule() : CodeRule("NC114", "a static initialiser reads no other class")
{
    /// <inheritdoc/>
    protected override IEnumerable<MethodDefinition> Scope(Subject subject)
    {
        return base.Scope(subject).Where(method => method is { IsConstructor: true, IsStatic: true });
    }

    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        inspection.Look();
        IEnumerable<MethodDefinition> called = site.Subject.Calls.Reachable(site.Subject.Calls.Targets.Of(site.Instruction));
        FieldDefinition? field = called
            .SelectMany(method => method.Body.Instructions)
            .Prepend(site.Instruction)
            .Select(at => Read(site, at))
            .FirstOrDefault(field => field is not null && field.DeclaringType != site.Method.DeclaringType);
        if (field is not null)
        {
            inspection.Report(
                site.Place,
                $"the static initialiser of {site.Method.DeclaringType.Name} reads {field.DeclaringType.Name}.{field.Name}, which a board may not have set yet: expected a constant, or a field of its own"
            );
        }
    }

    private static FieldDefinition? Read(Site site, Instruction at)
    {
        return at.OpCode.Code is Code.Ldsfld or Code.Ldsflda ? site.Subject.Firmware.Find((FieldReference)at.Operand) : null;
    }
}
