using Mono.Cecil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Cycle;

/// <summary>A rule about what is called in the control cycle.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What is expected.</param>
internal abstract class CycleCallRule(string id, string title) : CycleRule(id, title)
{
    /// <inheritdoc/>
    protected sealed override void Judge(Site site, Inspection inspection)
    {
        if (site.Called is not { } called)
        {
            return;
        }

        inspection.Look();
        if (Fault(site, called) is { } fault)
        {
            string what = $"{called.DeclaringType.Name}.{called.Name}";
            Report(site, inspection, what, what + fault);
        }
    }

    /// <summary>What is wrong with a call, as it goes on after the name of what is called; null for nothing.</summary>
    /// <param name="site">Where.</param>
    /// <param name="called">What is called.</param>
    protected abstract string? Fault(Site site, MethodReference called);
}
