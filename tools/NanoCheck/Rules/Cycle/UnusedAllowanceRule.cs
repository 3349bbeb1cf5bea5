using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Lists;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>No exception is listed that nothing needs any more. It looks when all other rules have.</summary>
public sealed class UnusedAllowanceRule : IRule
{
    /// <inheritdoc/>
    public string Id => "NC411";

    /// <inheritdoc/>
    public string Title => "every listed exception is needed";

    /// <inheritdoc/>
    public void Check(Subject subject, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(inspection);
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
