using Mono.Cecil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules;

/// <summary>A rule about single instructions.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What is expected.</param>
internal abstract class CodeRule(string id, string title) : Rule(id, title)
{
    /// <inheritdoc/>
    public override void Check(Subject subject, Inspection inspection)
    {
        foreach (MethodDefinition method in Scope(subject))
        {
            Judge(subject, method, inspection);
            foreach (Mono.Cecil.Cil.Instruction instruction in method.Body.Instructions)
            {
                Judge(new Site(subject, method, instruction), inspection);
            }
        }
    }

    /// <summary>The methods it is about: all, unless it says otherwise.</summary>
    /// <param name="subject">What is checked.</param>
    protected virtual IEnumerable<MethodDefinition> Scope(Subject subject)
    {
        return subject.Firmware.Methods;
    }

    /// <summary>Judges a method as a whole; nothing, unless it says otherwise.</summary>
    /// <param name="subject">What is checked.</param>
    /// <param name="method">The method.</param>
    /// <param name="inspection">Told what was looked at and found.</param>
    protected virtual void Judge(Subject subject, MethodDefinition method, Inspection inspection) { }

    /// <summary>Judges an instruction.</summary>
    /// <param name="site">The instruction.</param>
    /// <param name="inspection">Told what was looked at and found.</param>
    protected abstract void Judge(Site site, Inspection inspection);
}
