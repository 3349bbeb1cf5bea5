using System.Collections.Immutable;
using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Flow.Values;

namespace SSBms.NanoCheck.Flow;

/// <summary>
/// Carries what is known over calls. A call that can only come to one method is followed into it; of any other is known which
/// fields it may change and what its targets were seen to return.
/// </summary>
public sealed class CallWalk
{
    private const int Deepest = 3;

    private readonly WalkContext _context;
    private readonly Frame _frame;
    private readonly PlaceWalk _places;
    private readonly KnownCalls _known;

    /// <summary>Prepares to follow a call.</summary>
    /// <param name="context">The firmware and what is known of it.</param>
    /// <param name="frame">The call.</param>
    /// <param name="places">Carries what is known through places.</param>
    public CallWalk(WalkContext context, Frame frame, PlaceWalk places)
    {
        _context = context;
        _frame = frame;
        _places = places;
        _known = new KnownCalls(context, frame);
    }

    /// <summary>Carries a state over an instruction.</summary>
    /// <param name="state">The state; changed if the instruction is one of these.</param>
    /// <param name="at">The instruction.</param>
    /// <returns>False when the instruction calls nothing.</returns>
    public bool TryStep(State state, Instruction at)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(at);
        switch (at.OpCode.Code)
        {
            case Code.Call or Code.Callvirt:
                Call(state, at, Take(state, (MethodReference)at.Operand, ((MethodReference)at.Operand).HasThis));
                return true;
            case Code.Newobj:
                Make(state, at, Take(state, (MethodReference)at.Operand, withThis: false));
                return true;
            case Code.Ldftn or Code.Ldvirtftn:
                Expose(state, at);
                return true;
            case Code.Calli:
                throw new NotSupportedException("calls through function pointers are not followed");
            default:
                return false;
        }
    }

    /// <summary>Whatever a constructor leaves unset is zero.</summary>
    /// <param name="context">The firmware and what is known of it.</param>
    /// <param name="state">What is known when the constructor is done.</param>
    /// <param name="self">The new object.</param>
    /// <param name="type">Its type.</param>
    public static void NoteUnset(WalkContext context, State state, Value self, TypeDefinition type)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(type);
        foreach (FieldDefinition field in type.Fields.Where(field => !field.IsStatic && context.KindOf(field.FieldType) != NumberKind.None))
        {
            if (!state.Memory.ContainsKey(new FieldPath(self, field)))
            {
                context.Knowledge.Fields.Store(field, Fact.Zero);
            }
        }
    }

    private static List<Value> Take(State state, MethodReference method, bool withThis)
    {
        var arguments = new List<Value>();
        for (int i = 0; i < method.Parameters.Count + (withThis ? 1 : 0); i++)
        {
            arguments.Insert(0, state.Pop());
        }

        return arguments;
    }

    private void Call(State state, Instruction at, List<Value> arguments)
    {
        var reference = (MethodReference)at.Operand;
        if (_known.TryCall(state, at, reference, arguments))
        {
            return;
        }

        MethodDefinition? only = _context.Calls.Targets.Only(at);
        if (only is not null && MayFollow(only))
        {
            Follow(state, at, only, arguments);
            return;
        }

        Summarize(state, at, arguments, reference);
    }

    /// <summary>Methods that only the firmware calls are followed wherever they are called: they are judged nowhere else.</summary>
    private bool MayFollow(MethodDefinition method)
    {
        return (_frame.Depth < Deepest || !_context.IsOpen(method)) && !_frame.IsFollowing(method);
    }

    private void Make(State state, Instruction at, List<Value> arguments)
    {
        var reference = (MethodReference)at.Operand;
        NamedValue made = _frame.Value(at, 50, _ => true, () => new NamedValue(NumberKind.None, Fact.AnyReal, "a new object"));
        MethodDefinition? constructor = _context.Firmware.Find(reference);
        if (constructor is { HasBody: true } && MayFollow(constructor))
        {
            Follow(state, at, constructor, [made, .. arguments]);
        }
        else
        {
            Summarize(state, at, [made, .. arguments], null);
        }

        state.Push(made);
    }

    private void Follow(State state, Instruction at, MethodDefinition method, List<Value> arguments)
    {
        Frame frame = _frame.Call(at, _context.GraphOf(method), _context.IsOpen(method));
        frame.This = method.HasThis ? arguments[0] : null;
        State entry = state.Copy();
        entry.ClearStack();
        for (int i = 0; i < arguments.Count; i++)
        {
            entry.Slots = entry.Slots.SetItem(new Slot(frame, true, i), arguments[i]);
            Pass(state, method, i, arguments[i]);
        }

        if (frame.Counts)
        {
            _context.Knowledge.Calls.Follow(method);
        }

        State? exit = new MethodWalk(_context, frame).Run(entry);
        if (exit is null)
        {
            state.MakeImpossible();
            return;
        }

        if (frame.Counts && method.IsConstructor && method.HasThis)
        {
            NoteUnset(_context, exit, arguments[0], method.DeclaringType);
        }

        Value? result = exit.Stack.Count > 0 ? exit.Stack[^1] : null;
        if (result is not null && result.Number != NumberKind.None && frame.Counts)
        {
            _context.Knowledge.Calls.Return(method, exit.Of(result));
        }

        Take(state, exit, frame, result);
        if (result is not null && result.Number != NumberKind.None && _context.IsOpen(method))
        {
            // Where it was followed with anything as arguments, it was followed further.
            state.Narrow(result, _context.Knowledge.Calls.ReturnOf(method));
        }
    }

    /// <summary>Goes on in the caller: what is known of values nobody can reach any more is forgotten.</summary>
    private static void Take(State state, State exit, Frame frame, Value? result)
    {
        state.Slots = exit.Slots.RemoveRange(exit.Slots.Keys.Where(slot => ReferenceEquals(slot.Frame, frame)));
        state.Memory = exit.Memory;
        state.Versions = exit.Versions;
        state.Era = exit.Era;
        HashSet<Value> reachable = [.. state.Slots.Values, .. state.Memory.Values, .. state.Stack, .. state.Facts.Keys];
        if (result is not null)
        {
            AddWithOperands(reachable, result);
            state.Push(result);
        }

        state.Facts = exit.Facts.RemoveRange(
            exit.Facts.Keys.Where(value => value is not NamedValue { Field: not null } && !reachable.Contains(value))
        );
    }

    private static void AddWithOperands(HashSet<Value> values, Value value)
    {
        if (values.Add(value))
        {
            foreach (Value operand in value.Operands)
            {
                AddWithOperands(values, operand);
            }
        }
    }

    private void Summarize(State state, Instruction at, List<Value> arguments, MethodReference? result)
    {
        IReadOnlyList<MethodDefinition> targets = _context.Calls.Targets.Of(at);
        Fact returned = Fact.None;
        foreach (MethodDefinition target in targets)
        {
            _context.Knowledge.Calls.Summarize(target);
            returned = returned.Join(_context.Knowledge.Calls.ReturnOf(target));
            state.ForgetFields(_context.Written.By(target).Where(field => !field.IsInitOnly), (_frame, at));
            for (int i = 0; i < arguments.Count; i++)
            {
                Pass(state, target, i, arguments[i]);
            }
        }

        if (at.OpCode.Code == Code.Callvirt && result?.Name == "Invoke" && targets.Count == 0)
        {
            // Whatever a delegate calls may have changed anything.
            state.ForgetFields((_frame, at));
        }

        foreach (Value argument in arguments)
        {
            _places.ForgetAt(state, at, argument);
        }

        if (result is not null && result.ReturnType.MetadataType != MetadataType.Void)
        {
            Push(state, at, result, targets.Count > 0 ? returned : null);
        }
    }

    private void Push(State state, Instruction at, MethodReference reference, Fact? returned)
    {
        NumberKind kind = _context.KindOf(reference.ReturnType);
        Fact any = _context.RangeOf(reference.ReturnType);
        Fact fact = returned ?? (kind == NumberKind.Real ? any.With(Doubts.Both) : any);
        NamedValue value = _frame.Value(
            at,
            51,
            known => known.Number == kind,
            () => new NamedValue(kind, kind == NumberKind.Real ? any.With(Doubts.Both) : any, $"the result of {reference.Name}")
        );
        state.Set(value, kind == NumberKind.None ? value.Intrinsic : fact);
        state.Push(value);
    }

    private void Pass(State state, MethodDefinition method, int index, Value argument)
    {
        if (_frame.Counts && argument.Number == NumberKind.Real)
        {
            _context.Knowledge.Calls.Pass(method, index, state.Of(argument).Doubts);
        }
    }

    /// <summary>A method whose address is taken may be called from anywhere.</summary>
    private void Expose(State state, Instruction at)
    {
        if (at.OpCode.Code == Code.Ldvirtftn)
        {
            state.Pop();
        }

        foreach (MethodDefinition target in _context.Calls.Targets.Of(at))
        {
            _context.Knowledge.Calls.Summarize(target);
        }

        state.Push(_frame.Value(at, 0, _ => true, () => new NamedValue(NumberKind.None, Fact.AnyReal, "a method")));
    }
}
