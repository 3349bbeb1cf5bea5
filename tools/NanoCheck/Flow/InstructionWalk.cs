using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Flow.Knowledge;
using SSBms.NanoCheck.Flow.Values;

namespace SSBms.NanoCheck.Flow;

/// <summary>Carries what is known over single instructions.</summary>
public sealed class InstructionWalk
{
    private readonly WalkContext _context;
    private readonly Frame _frame;
    private readonly PlaceWalk _places;
    private readonly NumberWalk _numbers;
    private readonly CallWalk _calls;

    /// <summary>Prepares to follow a call.</summary>
    /// <param name="context">The firmware and what is known of it.</param>
    /// <param name="frame">The call.</param>
    public InstructionWalk(WalkContext context, Frame frame)
    {
        _context = context;
        _frame = frame;
        _places = new PlaceWalk(context, frame);
        _numbers = new NumberWalk(context, frame);
        _calls = new CallWalk(context, frame, _places);
    }

    /// <summary>The local or parameter an instruction is about.</summary>
    /// <param name="frame">The call.</param>
    /// <param name="at">The instruction.</param>
    public static Slot LocalSlot(Frame frame, Instruction at)
    {
        return PlaceWalk.SlotOf(frame, at);
    }

    /// <summary>Carries a state over an instruction that goes on to the next.</summary>
    /// <param name="state">The state; changed.</param>
    /// <param name="at">The instruction.</param>
    public void Step(State state, Instruction at)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(at);
        if (_places.TryStep(state, at) || _numbers.TryStep(state, at) || _calls.TryStep(state, at))
        {
            return;
        }

        Drop(state, at);
        if (at.OpCode.StackBehaviourPush != StackBehaviour.Push0)
        {
            state.Push(Unknown(at));
        }
    }

    /// <summary>What a branch depends on, and how that comes out when the branch is taken.</summary>
    /// <param name="state">The state before it; what it takes from the stack is gone.</param>
    /// <param name="at">The branch.</param>
    public (Value Condition, bool HoldsWhenTaken) Condition(State state, Instruction at)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(at);
        switch (at.OpCode.Code)
        {
            case Code.Brtrue or Code.Brtrue_S:
                return (state.Pop(), true);
            case Code.Brfalse or Code.Brfalse_S:
                return (state.Pop(), false);
            default:
                Value right = state.Pop();
                Value left = state.Pop();
                return (_numbers.Compare(state, at, left, right), true);
        }
    }

    /// <summary>Takes from the stack what an instruction takes.</summary>
    /// <param name="state">The state.</param>
    /// <param name="at">The instruction.</param>
    public static void Drop(State state, Instruction at)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(at);
        int count = StackUse.Taken(at);
        for (int i = 0; i < count; i++)
        {
            state.Pop();
        }
    }

    /// <summary>Forgets what a local or parameter holds.</summary>
    /// <param name="state">The state.</param>
    /// <param name="at">Where.</param>
    /// <param name="slot">Which.</param>
    public void Forget(State state, Instruction at, Slot slot)
    {
        _places.Forget(state, at, slot);
    }

    private NamedValue Unknown(Instruction at)
    {
        NumberKind number = StackUse.Left(at);
        Fact fact = number == NumberKind.Real ? Fact.AnyReal.With(Doubts.Both) : Fact.Any(number);
        TypeReference? type = at.Operand as TypeReference;
        if (at.OpCode.Code == Code.Unbox_Any && type is not null)
        {
            number = _context.KindOf(type);
            fact = _context.RangeOf(type);
        }

        return _frame.Value(
            at,
            0,
            value => value.Number == number && value.Intrinsic == fact,
            () => new NamedValue(number, fact, "a value")
        );
    }
}
