using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>No delegates and no closures made in the control cycle: each is an object.</summary>
internal sealed class DelegateRule() : CycleRule("NC402", "no delegates, closures made in the cycle")
{
    /// <summary>True where a delegate is made, or the object that keeps what a lambda has captured.</summary>
    /// <param name="site">An instruction.</param>
    public static bool IsDelegateOrClosure(Site site)
    {
        bool closure = site.Called is { DeclaringType.Name: { } name } && name.StartsWith("<>c", StringComparison.Ordinal);
        bool made = site.Instruction.Previous?.OpCode.Code is Code.Ldftn or Code.Ldvirtftn;
        return site.Code == Code.Newobj && (closure || made);
    }

    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        if (site.Code != Code.Newobj)
        {
            return;
        }

        inspection.Look();
        if (IsDelegateOrClosure(site))
        {
            string type = ((MethodReference)site.Instruction.Operand).DeclaringType.Name;
            Report(
                site,
                inspection,
                type,
                $"a delegate or closure ({type}) is made: expected an interface, or a delegate kept since construction"
            );
        }
    }
}
