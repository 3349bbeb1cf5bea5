using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Assemblies;

namespace SSBms.NanoCheck.Calls;

/// <summary>Which method calls which. A method whose address is taken counts as called.</summary>
internal sealed class CallGraph
{
    private readonly Dictionary<MethodDefinition, IReadOnlyList<MethodDefinition>> _callees;

    /// <summary>Looks through the firmware.</summary>
    /// <param name="firmware">The firmware.</param>
    public CallGraph(Firmware firmware)
    {
        Targets = new CallTargets(firmware);
        _callees = firmware.Methods.ToDictionary(method => method, CalleesIn);
    }

    /// <summary>Resolves single calls.</summary>
    public CallTargets Targets { get; }

    /// <summary>What a method calls.</summary>
    /// <param name="method">The method.</param>
    public IReadOnlyList<MethodDefinition> Callees(MethodDefinition method)
    {
        return _callees.GetValueOrDefault(method, []);
    }

    /// <summary>Everything that can be executed when a method is called, itself included; in the order of discovery.</summary>
    /// <param name="roots">Where it begins.</param>
    public IReadOnlyList<MethodDefinition> Reachable(IEnumerable<MethodDefinition> roots)
    {
        var found = new List<MethodDefinition>();
        var seen = new HashSet<MethodDefinition>();
        var open = new Queue<MethodDefinition>(roots);
        while (open.TryDequeue(out MethodDefinition? method))
        {
            if (seen.Add(method))
            {
                found.Add(method);
                foreach (MethodDefinition callee in Callees(method))
                {
                    open.Enqueue(callee);
                }
            }
        }

        return found;
    }

    private IReadOnlyList<MethodDefinition> CalleesIn(MethodDefinition method)
    {
        return [.. method.Body.Instructions.Where(IsCall).SelectMany(Targets.Of).Distinct()];
    }

    private static bool IsCall(Instruction instruction)
    {
        return instruction.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj or Code.Ldftn or Code.Ldvirtftn;
    }
}
