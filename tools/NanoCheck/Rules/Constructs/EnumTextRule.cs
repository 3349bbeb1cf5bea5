using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Constructs;

/// <summary>No text from enumerations: a board writes the number where a desktop writes the name.</summary>
internal sealed class EnumTextRule() : CodeRule("NC110", "no text from enumerations")
{
    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        if (site.Code is not (Code.Constrained or Code.Box) || !site.Subject.Firmware.IsEnum(site.Type!))
        {
            return;
        }

        inspection.Look();
        if (BecomesText(site.Instruction))
        {
            inspection.Report(
                site.Place,
                $"text of enumeration {site.Type!.Name}, a number on a board: expected a switch, or the number on purpose"
            );
        }
    }

    /// <summary>An enumeration put into an object is one on its way into a text when what is called next makes one.</summary>
    private static bool BecomesText(Instruction at)
    {
        Instruction? next = at.Next;
        while (next?.OpCode.FlowControl == FlowControl.Next)
        {
            next = next.Next;
        }

        return next?.Operand is MethodReference called && (called.Name == "ToString" || called.DeclaringType.FullName == "System.String");
    }
}
