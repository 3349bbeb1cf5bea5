using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Calls;
using SSBms.NanoCheck.Flow;
using SSBms.NanoCheck.Flow.Knowledge;
using SSBms.NanoCheck.Lists;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Checking;

/// <summary>What is checked, with what several rules need to know of it.</summary>
public sealed class Subject
{
    private readonly Lazy<CallGraph> _calls;
    private readonly Lazy<ControlCycleCalls> _cycle;
    private readonly Lazy<IReadOnlyCollection<Observation>> _observations;

    /// <summary>Takes what is checked.</summary>
    /// <param name="firmware">The compiled firmware.</param>
    /// <param name="tree">The tree it is in.</param>
    /// <param name="api">What nanoFramework has.</param>
    /// <param name="exceptions">What the control cycle may do nevertheless.</param>
    /// <param name="pinned">The pinned packages.</param>
    public Subject(Firmware firmware, Tree tree, ApiList api, Allowances exceptions, PinnedPackages pinned)
    {
        Firmware = firmware;
        Tree = tree;
        Api = api;
        Exceptions = exceptions;
        Pinned = pinned;
        _calls = new Lazy<CallGraph>(() => new CallGraph(firmware));
        _cycle = new Lazy<ControlCycleCalls>(() => new ControlCycleCalls(firmware, _calls.Value));
        _observations = new Lazy<IReadOnlyCollection<Observation>>(() => FlowAnalysis.Run(firmware, _calls.Value));
    }

    /// <summary>The compiled firmware.</summary>
    public Firmware Firmware { get; }

    /// <summary>The tree it is in.</summary>
    public Tree Tree { get; }

    /// <summary>What nanoFramework has.</summary>
    public ApiList Api { get; }

    /// <summary>What the control cycle may do nevertheless.</summary>
    public Allowances Exceptions { get; }

    /// <summary>The pinned packages.</summary>
    public PinnedPackages Pinned { get; }

    /// <summary>Which method calls which.</summary>
    public CallGraph Calls => _calls.Value;

    /// <summary>What the control cycle executes.</summary>
    public ControlCycleCalls Cycle => _cycle.Value;

    /// <summary>What is known of the operands of divisions, comparisons and conversions.</summary>
    public IReadOnlyCollection<Observation> Observations => _observations.Value;
}
