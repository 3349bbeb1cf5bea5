using Mono.Cecil;
using SSBms.NanoCheck.Assemblies;

namespace SSBms.NanoCheck.Calls;

/// <summary>Everything a control cycle can execute, on any board.</summary>
internal sealed class ControlCycleCalls
{
    /// <summary>The type whose Run is a control cycle.</summary>
    public const string Cycle = "SSBms.Runtime.ControlCycle";
    private const string BoardCycle = "SSBms.Platform.ICycle";
    private const string Start = "Run";

    /// <summary>Follows the calls.</summary>
    /// <param name="firmware">The firmware.</param>
    /// <param name="calls">Its calls.</param>
    public ControlCycleCalls(Firmware firmware, CallGraph calls)
    {
        Roots = [.. firmware.Methods.Where(IsRoot)];
        Methods = calls.Reachable(Roots);
    }

    /// <summary>Where a cycle begins.</summary>
    public IReadOnlyList<MethodDefinition> Roots { get; }

    /// <summary>What it can execute.</summary>
    public IReadOnlyList<MethodDefinition> Methods { get; }

    private static bool IsRoot(MethodDefinition method)
    {
        bool implements = method.DeclaringType.Interfaces.Any(item => item.InterfaceType.FullName == BoardCycle);
        return method.Name == Start && (method.DeclaringType.FullName == Cycle || implements);
    }
}
