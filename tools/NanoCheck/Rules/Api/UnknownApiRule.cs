using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Lists;

namespace SSBms.NanoCheck.Rules.Api;

/// <summary>Nothing is used that nanoFramework is not known to have.</summary>
public sealed class UnknownApiRule : IRule
{
    /// <inheritdoc/>
    public string Id => "NC301";

    /// <inheritdoc/>
    public string Title => "every type and member used is listed as nanoFramework's";

    /// <inheritdoc/>
    public void Check(Subject subject, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(inspection);
        foreach (ApiUse use in ApiUses.In(subject.Firmware))
        {
            inspection.Look();
            if (subject.Api.Find(use.Member) is null)
            {
                inspection.Report(use.Place, $"{use.Member} is not known in nanoFramework: expected a member listed in {ApiList.Path}");
            }
        }
    }
}
