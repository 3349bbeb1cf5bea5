using Mono.Cecil.Cil;
using SSBms.NanoCheck.Rules.Cycle;

namespace SSBms.NanoCheck.Counting;

/// <summary>The runs of instructions of a method: each is executed from its first to its last, or not at all.</summary>
internal sealed class Runs
{
    private readonly Dictionary<Instruction, Tally> _byFirst = [];

    /// <summary>Finds them.</summary>
    /// <param name="body">Code of a method.</param>
    public Runs(MethodBody body)
    {
        HashSet<Instruction> firsts = [.. body.Instructions.Take(1), .. body.Instructions.SelectMany(After), .. Handlers(body)];
        Instruction? first = null;
        foreach (Instruction at in body.Instructions)
        {
            first = firsts.Contains(at) ? at : first;
            bool call = at.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj;
            bool allocation = AllocationRule.Allocated(at) is not null;
            _byFirst[first!] = _byFirst.GetValueOrDefault(first!) + new Tally(1, call ? 1 : 0, allocation ? 1 : 0);
        }
    }

    /// <summary>What is in the run that an instruction begins.</summary>
    /// <param name="first">The instruction.</param>
    /// <returns>Null for one that begins none.</returns>
    public (int Instructions, int Calls, int Allocations)? LengthFrom(Instruction first)
    {
        return _byFirst.TryGetValue(first, out Tally tally) ? ((int)tally.Instructions, (int)tally.Calls, (int)tally.Allocations) : null;
    }

    /// <summary>Where it goes on after a branch, and after what ends a run otherwise.</summary>
    private static IEnumerable<Instruction> After(Instruction at)
    {
        Instruction[] targets = at.Operand switch
        {
            Instruction target => [target],
            Instruction[] several => several,
            _ => [],
        };
        bool ends = at.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw;
        return ends && at.Next is { } next ? [.. targets, next] : targets;
    }

    private static IEnumerable<Instruction> Handlers(MethodBody body)
    {
        return body
            .ExceptionHandlers.SelectMany(handler =>
                new[] { handler.TryStart, handler.TryEnd, handler.HandlerStart, handler.HandlerEnd, handler.FilterStart }
            )
            .OfType<Instruction>();
    }
}
