using Mono.Cecil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Calls;

namespace SSBms.NanoCheck.Footprint;

/// <summary>The heap that the deepest chain of calls takes: the interpreter keeps each call there.</summary>
public sealed class StackHeap
{
    /// <summary>What the interpreter keeps of a call, without arguments, variables and operands, bytes.</summary>
    private const int Frame = 96;
    private const int FewestOperands = 10;

    private readonly CallGraph _calls;
    private readonly Dictionary<MethodDefinition, int> _known = [];

    /// <summary>Takes the firmware.</summary>
    /// <param name="firmware">The firmware.</param>
    public StackHeap(Firmware firmware)
    {
        _calls = new CallGraph(firmware);
    }

    /// <summary>The deepest chain that begins with a method.</summary>
    /// <param name="method">The method.</param>
    /// <returns>Bytes. A chain that comes back to itself is followed once.</returns>
    public int Of(MethodDefinition method)
    {
        ArgumentNullException.ThrowIfNull(method);
        if (!_known.TryGetValue(method, out int bytes))
        {
            _known[method] = 0;
            bytes = Own(method) + _calls.Callees(method).Select(Of).DefaultIfEmpty(0).Max();
            _known[method] = bytes;
        }

        return bytes;
    }

    private static int Own(MethodDefinition method)
    {
        int arguments = method.Parameters.Count + (method.HasThis ? 1 : 0);
        int operands = Math.Max(method.Body.MaxStackSize + 2, FewestOperands);
        return Frame + HeapLayout.Block * (arguments + method.Body.Variables.Count + operands);
    }
}
