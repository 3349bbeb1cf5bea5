using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Lists;

namespace SSBms.NanoCheck.Rules.Api;

/// <summary>Nothing is listed that is not used: each line is a promise somebody had to look up.</summary>
public sealed class UnusedApiRule : IRule
{
    /// <inheritdoc/>
    public string Id => "NC302";

    /// <inheritdoc/>
    public string Title => "every listed type and member is used";

    /// <inheritdoc/>
    public void Check(Subject subject, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(inspection);
        HashSet<string> used = [.. ApiUses.In(subject.Firmware).Select(use => use.Member)];
        foreach (ApiEntry entry in subject.Api.Entries)
        {
            inspection.Look();
            if (!used.Contains(entry.Member))
            {
                inspection.Report(new SourcePlace(ApiList.Path, entry.Line), $"{entry.Member} is used nowhere: expected only what is used");
            }
        }
    }
}
