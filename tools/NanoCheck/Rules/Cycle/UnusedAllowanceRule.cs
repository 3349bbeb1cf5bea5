using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Lists;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>No exception is listed that nothing needs any more. It looks when all other rules have.</summary>
internal sealed class UnusedAllowanceRule() : Rule("NC411", "every listed exception is needed")
{
    /// <inheritdoc/>
    public override void Check(Subject subject, Inspection inspection)
    {
        foreach (Allowance entry in subject.Exceptions.All)
        {
            inspection.Look();
            if (subject.Exceptions.IsUnused(entry))
            {
                inspection.Report(
                    new SourcePlace(Allowances.Path, entry.Line),
                    $"{entry.Rule} in {entry.Method} for {entry.What} is not needed: expected only what is"
                );
            }
        }
    }
}
