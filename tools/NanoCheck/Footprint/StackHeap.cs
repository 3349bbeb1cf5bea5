using Mono.Cecil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Calls;

namespace SSBms.NanoCheck.Footprint;

/// <summary>The heap that the deepest chain of calls takes: the interpreter keeps each call there.</summary>
/// <param name="firmware">The firmware.</param>
internal sealed class StackHeap(Firmware firmware)
{
    /// <summary>What the interpreter keeps of a call, without arguments, variables and operands, bytes.</summary>
    private const int Frame = 96;
    private const int FewestOperands = 10;

    private readonly CallGraph _calls = new CallGraph(firmware);
    private readonly Dictionary<MethodDefinition, int> _known = [];

    /// <summary>The deepest chain that begins with a method.</summary>
    /// <param name="method">The method.</param>
    /// <returns>Bytes. A chain that comes back to itself is followed once.</returns>
    public int Of(MethodDefinition method)
    {
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
