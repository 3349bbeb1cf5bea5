using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Constructs;

/// <summary>No checked arithmetic: on a board it wraps without a word.</summary>
internal sealed class CheckedArithmeticRule() : CodeRule("NC105", "no checked arithmetic")
{
    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        inspection.Look();
        string name = site.Instruction.OpCode.Name;
        if (name.Contains(".ovf", StringComparison.Ordinal))
        {
            inspection.Report(site.Place, $"checked arithmetic ({name}), which does not throw on a board: expected a comparison before it");
        }
    }
}
