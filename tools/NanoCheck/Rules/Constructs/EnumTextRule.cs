using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Constructs;

/// <summary>No text from enumerations: a board writes the number where a desktop writes the name.</summary>
public sealed class EnumTextRule : CodeRule
{
    /// <summary>Makes the rule.</summary>
    public EnumTextRule()
        : base("NC110", "no text from enumerations, no Enum members") { }

    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(inspection);
        switch (site.Code)
        {
            case Code.Constrained or Code.Box when site.Subject.Firmware.IsEnum(site.Type!):
                inspection.Look();
                if (BecomesText(site.Instruction))
                {
                    inspection.Report(
                        site.Place,
                        $"text of enumeration {site.Type!.Name}, a number on a board: expected a switch, or the number on purpose"
                    );
                }

                break;
            case Code.Call
            or Code.Callvirt when site.Called is { DeclaringType.FullName: "System.Enum" } called && called.Name != "HasFlag":
                inspection.Look();
                inspection.Report(site.Place, $"Enum.{called.Name}: expected a switch over the values");
                break;
        }
    }

    /// <summary>An enumeration put into an object is one on its way into a text, unless flags are asked of it.</summary>
    private static bool BecomesText(Instruction at)
    {
        if (at.OpCode.Code == Code.Constrained)
        {
            return at.Next.Operand is MethodReference { Name: "ToString" };
        }

        for (
            Instruction? next = at.Next;
            next is not null && next.OpCode.FlowControl is FlowControl.Next or FlowControl.Call;
            next = next.Next
        )
        {
            if (next.OpCode.FlowControl == FlowControl.Call)
            {
                return next.Operand is MethodReference called
                    && (called.Name == "ToString" || called.DeclaringType.FullName == "System.String");
            }
        }

        return false;
    }
}
