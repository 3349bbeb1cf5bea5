using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SSBms.NanoCheck.Flow;

/// <summary>The blocks of a method and how the code goes from one to the other.</summary>
public sealed class MethodGraph
{
    private readonly Dictionary<Instruction, Block> _starts = [];
    private readonly List<Block> _order = [];

    /// <summary>Takes a method apart.</summary>
    /// <param name="method">A method with code.</param>
    public MethodGraph(MethodDefinition method)
    {
        ArgumentNullException.ThrowIfNull(method);
        Method = method;
        Blocks = Split(method.Body);
        foreach (Block block in Blocks)
        {
            Connect(block);
        }

        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
        {
            _starts[handler.FilterStart ?? handler.HandlerStart].Handler = handler;
            _starts[handler.HandlerStart].Handler = handler;
        }

        Sort();
    }

    /// <summary>The method.</summary>
    public MethodDefinition Method { get; }

    /// <summary>Its blocks in the order of the code.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Its blocks so that each comes after those before it, loops aside; handlers come last.</summary>
    public IReadOnlyList<Block> Order => _order;

    /// <summary>The block that begins with an instruction.</summary>
    /// <param name="instruction">The instruction.</param>
    public Block At(Instruction instruction)
    {
        return _starts[instruction];
    }

    private List<Block> Split(MethodBody body)
    {
        HashSet<Instruction> leaders = Leaders(body);
        var blocks = new List<Block>();
        var current = new List<Instruction>();
        foreach (Instruction instruction in body.Instructions)
        {
            if (current.Count > 0 && leaders.Contains(instruction))
            {
                Add(blocks, current);
                current = [];
            }

            current.Add(instruction);
        }

        Add(blocks, current);
        return blocks;
    }

    private void Add(List<Block> blocks, List<Instruction> instructions)
    {
        var block = new Block(blocks.Count, instructions);
        blocks.Add(block);
        _starts[block.First] = block;
    }

    private static HashSet<Instruction> Leaders(MethodBody body)
    {
        var leaders = new HashSet<Instruction>();
        foreach (Instruction instruction in body.Instructions)
        {
            leaders.UnionWith(Targets(instruction));
            bool ends =
                instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw;
            if (ends && instruction.Next is { } next)
            {
                leaders.Add(next);
            }
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            leaders.UnionWith(
                new[]
                {
                    handler.TryStart,
                    handler.TryEnd,
                    handler.HandlerStart,
                    handler.HandlerEnd,
                    handler.FilterStart,
                }.OfType<Instruction>()
            );
        }

        return leaders;
    }

    /// <summary>Where an instruction may branch to.</summary>
    private static Instruction[] Targets(Instruction instruction)
    {
        return instruction.Operand switch
        {
            Instruction target => [target],
            Instruction[] targets => targets,
            _ => [],
        };
    }

    private void Connect(Block block)
    {
        FlowControl flow = block.Last.OpCode.FlowControl;
        IEnumerable<Instruction> next = Targets(block.Last);
        if (flow is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw) && block.Last.Next is { } following)
        {
            next = next.Append(following);
        }

        foreach (Instruction target in next)
        {
            block.Next.Add(_starts[target]);
            _starts[target].Previous.Add(block);
        }
    }

    private void Sort()
    {
        var done = new HashSet<Block>();
        foreach (Block root in Blocks.Where(block => block.Handler is not null).Prepend(Blocks[0]))
        {
            var finished = new List<Block>();
            Visit(root, done, finished);
            finished.Reverse();
            _order.AddRange(finished);
        }

        Dictionary<Block, int> rank = _order.Select((block, i) => (block, i)).ToDictionary(item => item.block, item => item.i);
        foreach (Block block in _order)
        {
            block.IsLoopHead = block.Previous.Any(previous => rank.TryGetValue(previous, out int before) && before >= rank[block]);
        }
    }

    private static void Visit(Block block, HashSet<Block> done, List<Block> finished)
    {
        if (!done.Add(block))
        {
            return;
        }

        foreach (Block next in block.Next)
        {
            Visit(next, done, finished);
        }

        finished.Add(block);
    }
}
