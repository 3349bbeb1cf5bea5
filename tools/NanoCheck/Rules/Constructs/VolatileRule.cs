using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Constructs;

/// <summary>No volatile fields: nanoFramework lacks the type that marks them.</summary>
public sealed class VolatileRule : CodeRule
{
    private const string Marker = "System.Runtime.CompilerServices.IsVolatile";

    /// <summary>Makes the rule.</summary>
    public VolatileRule()
        : base("NC111", "no volatile") { }

    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(inspection);
        bool field = site.Instruction.Operand is FieldReference;
        bool call = site.Called is { DeclaringType.FullName: "System.Threading.Volatile" };
        if (field || call)
        {
            inspection.Look();
        }

        bool marked = site.Instruction.Operand is FieldReference { FieldType: RequiredModifierType { ModifierType.FullName: Marker } };
        if (marked || call || site.Code == Code.Volatile)
        {
            inspection.Report(site.Place, "volatile access: expected a plain field; one thread runs the cycle");
        }
    }
}
