using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Calls;
using SSBms.NanoCheck.Lists;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Checking;

/// <summary>What is checked, with what several rules need to know of it.</summary>
/// <param name="tree">The tree.</param>
/// <param name="exceptions">What the control cycle may do nevertheless.</param>
/// <param name="pinned">The pinned packages.</param>
/// <param name="signatures">What the firmware is compiled against.</param>
internal sealed class Subject(Tree tree, Allowances exceptions, PinnedPackages pinned, Signatures signatures)
{
    private BoardBuild? _build;
    private Firmware? _firmware;
    private CallGraph? _calls;
    private ControlCycleCalls? _cycle;

    /// <summary>The tree.</summary>
    public Tree Tree => tree;

    /// <summary>What the control cycle may do nevertheless.</summary>
    public Allowances Exceptions => exceptions;

    /// <summary>The pinned packages.</summary>
    public PinnedPackages Pinned => pinned;

    /// <summary>Its board projects, compiled, or what the compiler says to them.</summary>
    public BoardBuild Build => _build ??= new BoardBuild(tree, signatures);

    /// <summary>The compiled firmware.</summary>
    public Firmware Firmware => _firmware ??= Build.Load();

    /// <summary>Which method calls which.</summary>
    public CallGraph Calls => _calls ??= new CallGraph(Firmware);

    /// <summary>What the control cycle executes.</summary>
    public ControlCycleCalls Cycle => _cycle ??= new ControlCycleCalls(Firmware, Calls);

    /// <summary>Reads everything that is checked in a tree on the disk.</summary>
    /// <param name="tree">The tree.</param>
    /// <exception cref="BadInputException">Something is missing or cannot be read.</exception>
    public static Subject Of(Tree tree)
    {
        var pinned = new PinnedPackages(tree.Read(PinnedPackages.Path));
        return new Subject(tree, new Allowances(tree.Read(Allowances.Path)), pinned, new Signatures(tree, pinned));
    }
}
