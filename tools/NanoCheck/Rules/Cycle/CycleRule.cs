using Mono.Cecil;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Lists;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>A rule about what a control cycle executes. What it must do nevertheless stands in a list, with the reason.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What is expected.</param>
internal abstract class CycleRule(string id, string title) : CodeRule(id, title)
{
    /// <inheritdoc/>
    protected override IEnumerable<MethodDefinition> Scope(Subject subject)
    {
        return subject.Cycle.Methods;
    }

    /// <summary>Reports something unless it is on the list.</summary>
    /// <param name="site">Where.</param>
    /// <param name="inspection">Told of it.</param>
    /// <param name="what">What is done; the list names it so.</param>
    /// <param name="message">What stands there and what is expected.</param>
    protected void Report(Site site, Inspection inspection, string what, string message)
    {
        if (!site.Subject.Exceptions.Allows(Id, site.Method, what))
        {
            inspection.Report(
                site.Place,
                $"{message} (in the control cycle; an exception to this would be named '{what}' in {Allowances.Path})"
            );
        }
    }
}
