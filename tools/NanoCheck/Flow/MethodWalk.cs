using Mono.Cecil.Cil;
using SSBms.NanoCheck.Flow.Values;

namespace SSBms.NanoCheck.Flow;

/// <summary>Follows the code of a method, every way it can go, and the calls it makes.</summary>
public sealed class MethodWalk
{
    private const int MostRounds = 200;

    private readonly WalkContext _context;
    private readonly Frame _frame;
    private readonly InstructionWalk _instructions;
    private readonly Dictionary<Block, State> _entries = [];
    private readonly Dictionary<(Block From, Block To), State> _edges = [];
    private readonly Dictionary<Block, State> _exits = [];
    private readonly Dictionary<Block, State> _tries = [];
    private readonly HashSet<Block> _open = [];

    /// <summary>Prepares to follow a call.</summary>
    /// <param name="context">The firmware and what is known of it.</param>
    /// <param name="frame">The call.</param>
    public MethodWalk(WalkContext context, Frame frame)
    {
        _context = context;
        _frame = frame;
        _instructions = new InstructionWalk(context, frame);
    }

    /// <summary>Follows the call to its end.</summary>
    /// <param name="entry">What is known where it begins; the stack is empty.</param>
    /// <returns>What is known where it ends, the result on the stack; null when it never returns.</returns>
    public State? Run(State entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Block first = _frame.Graph.Blocks[0];
        _open.Add(first);
        for (int round = 0; _open.Count > 0; round++)
        {
            if (round > MostRounds)
            {
                throw new InvalidOperationException($"following {_frame.Graph.Method.FullName} does not come to an end");
            }

            foreach (Block block in _frame.Graph.Order.Where(_open.Contains).ToList())
            {
                _open.Remove(block);
                if (Enter(block, block == first ? entry : null) is { } state)
                {
                    Pass(block, state);
                }
            }
        }

        return _exits.Count == 0 ? null : new Joining(_context, _frame, null, [.. _exits.Values], null).Join();
    }

    /// <summary>What is known at the start of a block; null when the code does not come there.</summary>
    private State? Enter(Block block, State? entry)
    {
        if (block.Handler is { } handler)
        {
            return EnterHandler(handler);
        }

        var ways = new List<State>();
        if (entry is not null)
        {
            ways.Add(entry);
        }

        foreach (Block previous in block.Previous.Distinct())
        {
            if (_edges.TryGetValue((previous, block), out State? way))
            {
                ways.Add(way);
            }
        }

        return ways.Count == 0 ? null : new Joining(_context, _frame, block, ways, _entries.GetValueOrDefault(block)).Join();
    }

    /// <summary>An exception may come from anywhere in its region: what was stored there in the meantime is not known.</summary>
    private State? EnterHandler(ExceptionHandler handler)
    {
        if (!_tries.TryGetValue(_frame.Graph.At(handler.TryStart), out State? start))
        {
            return null;
        }

        State state = start.Copy();
        state.ClearStack();
        state.ForgetFields((_frame, handler));
        ForgetLocals(state, handler.TryStart, handler.TryEnd);
        if (handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter)
        {
            state.Push(
                _frame.Value(handler.HandlerStart, -1, _ => true, () => new NamedValue(NumberKind.None, Fact.AnyReal, "an exception"))
            );
        }

        return state;
    }

    private void ForgetLocals(State state, Instruction from, Instruction to)
    {
        for (Instruction? at = from; at is not null && at != to; at = at.Next)
        {
            if (at.OpCode.Code is Code.Stloc or Code.Stloc_S or Code.Stloc_0 or Code.Stloc_1 or Code.Stloc_2 or Code.Stloc_3)
            {
                _instructions.Forget(state, at, InstructionWalk.LocalSlot(_frame, at));
            }
        }

        foreach (Slot slot in _frame.Exposed)
        {
            _instructions.Forget(state, from, slot);
        }
    }

    private void Pass(Block block, State entry)
    {
        if (_entries.TryGetValue(block, out State? before) && before.Same(entry))
        {
            return;
        }

        _entries[block] = entry;
        Protect(block, entry);
        State state = entry.Copy();
        foreach (Instruction instruction in block.Instructions)
        {
            if (instruction.OpCode.FlowControl is FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Branch)
            {
                break;
            }

            _instructions.Step(state, instruction);
            if (state.IsImpossible)
            {
                return;
            }
        }

        Leave(block, state);
    }

    private void Protect(Block block, State entry)
    {
        foreach (ExceptionHandler handler in _frame.Graph.Method.Body.ExceptionHandlers)
        {
            if (handler.TryStart == block.First)
            {
                _tries[block] = entry;
                _open.Add(_frame.Graph.At(handler.FilterStart ?? handler.HandlerStart));
                _open.Add(_frame.Graph.At(handler.HandlerStart));
            }
        }
    }

    private void Leave(Block block, State state)
    {
        Instruction last = block.Last;
        switch (last.OpCode.FlowControl)
        {
            case FlowControl.Throw:
                break;
            case FlowControl.Return:
                Return(block, state);
                break;
            case FlowControl.Cond_Branch:
                Branch(block, last, state);
                break;
            case FlowControl.Branch when last.OpCode.Code is Code.Leave or Code.Leave_S:
                state.ClearStack();
                AfterFinally(state, last);
                GoOn(block, block.Next[0], state);
                break;
            default:
                GoOn(block, block.Next[0], state);
                break;
        }
    }

    private void Return(Block block, State state)
    {
        if (block.Last.OpCode.Code == Code.Ret)
        {
            _exits[block] = state;
        }
    }

    private void GoOn(Block from, Block to, State state)
    {
        _edges[(from, to)] = state;
        _open.Add(to);
    }

    /// <summary>What a finally block stores is not known after it.</summary>
    private void AfterFinally(State state, Instruction leave)
    {
        foreach (ExceptionHandler handler in _frame.Graph.Method.Body.ExceptionHandlers)
        {
            bool inside = leave.Offset >= handler.TryStart.Offset && leave.Offset < handler.TryEnd.Offset;
            if (inside && handler.HandlerType == ExceptionHandlerType.Finally)
            {
                state.ForgetFields((_frame, handler));
                ForgetLocals(state, handler.HandlerStart, handler.HandlerEnd);
            }
        }
    }

    private void Branch(Block block, Instruction last, State state)
    {
        Block[] targets = [.. block.Next.Distinct()];
        if (last.OpCode.Code == Code.Switch || targets.Length == 1)
        {
            InstructionWalk.Drop(state, last);
            foreach (Block target in targets)
            {
                GoOn(block, target, state.Copy());
            }

            return;
        }

        (Value condition, bool holdsWhenTaken) = _instructions.Condition(state, last);
        for (int i = 0; i < targets.Length; i++)
        {
            State way = state.Copy();
            Refinement.Apply(way, condition, holdsWhenTaken == (i == 0));
            if (!way.IsImpossible)
            {
                GoOn(block, targets[i], way);
            }
        }
    }
}
