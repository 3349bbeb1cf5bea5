using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Flow.Values;

namespace SSBms.NanoCheck.Flow;

/// <summary>Carries what is known through locals, parameters, fields and array elements.</summary>
public sealed class PlaceWalk
{
    private readonly WalkContext _context;
    private readonly Frame _frame;
    private readonly FieldContents _contents;

    /// <summary>Prepares to follow a call.</summary>
    /// <param name="context">The firmware and what is known of it.</param>
    /// <param name="frame">The call.</param>
    public PlaceWalk(WalkContext context, Frame frame)
    {
        _context = context;
        _frame = frame;
        _contents = new FieldContents(context, frame);
    }

    /// <summary>The local or parameter an instruction is about.</summary>
    /// <param name="frame">The call.</param>
    /// <param name="at">The instruction.</param>
    public static Slot SlotOf(Frame frame, Instruction at)
    {
        ArgumentNullException.ThrowIfNull(frame);
        (bool argument, int index) = LocalAccess.Of(frame.Graph.Method, at);
        return new Slot(frame, argument, index);
    }

    /// <summary>Carries a state over an instruction.</summary>
    /// <param name="state">The state; changed if the instruction is one of these.</param>
    /// <param name="at">The instruction.</param>
    /// <returns>False when the instruction has nothing to do with places.</returns>
    public bool TryStep(State state, Instruction at)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(at);
        string name = at.OpCode.Name;
        string family = name.Split('.')[0];
        switch (family)
        {
            case "ldarg" or "ldloc":
                state.Push(Read(state, at, SlotOf(_frame, at)));
                return true;
            case "starg" or "stloc":
                state.Slots = state.Slots.SetItem(SlotOf(_frame, at), state.Pop());
                return true;
            case "ldarga" or "ldloca":
                Slot slot = SlotOf(_frame, at);
                _frame.Exposed.Add(slot);
                state.Push(_frame.Value(at, 0, _ => true, () => new AddressValue(slot)));
                return true;
            case "dup":
                state.Push(state.Stack[^1]);
                return true;
            case "ldfld" or "ldsfld":
                Load(state, at, OwnerOf(state, family));
                return true;
            case "ldflda" or "ldsflda":
                LoadAddress(state, at, OwnerOf(state, family));
                return true;
            case "stfld" or "stsfld":
                Value stored = state.Pop();
                Store(state, at, OwnerOf(state, family), stored);
                return true;
            case "ldind" or "ldobj":
                LoadIndirect(state, at, state.Pop());
                return true;
            case "stind" or "stobj":
                Value value = state.Pop();
                StoreIndirect(state, at, state.Pop(), value);
                return true;
            case "ldelem":
                state.Pop();
                LoadElement(state, at, state.Pop());
                return true;
            case "stelem":
                StoreElement(state);
                return true;
            case "ldlen":
                state.Pop();
                state.Push(Fresh(state, at, NumberKind.Int32, Fact.Of(0.0, int.MaxValue), "the length of an array"));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Forgets what a local or parameter holds.</summary>
    /// <param name="state">The state.</param>
    /// <param name="at">Where.</param>
    /// <param name="slot">Which.</param>
    public void Forget(State state, Instruction at, Slot slot)
    {
        ArgumentNullException.ThrowIfNull(state);
        TypeReference type = LocalAccess.TypeOf(slot.Frame.Graph.Method, slot.Argument, slot.Index);
        TypeReference content = type is ByReferenceType reference ? reference.ElementType : type;
        NumberKind number = _context.KindOf(content);
        Fact range = _context.RangeOf(content);
        Fact fact = number == NumberKind.Real ? range.With(Doubts.Both) : range;
        NamedValue value = _frame.Value(
            at,
            100 + slot.Index,
            known => known.Number == number,
            () => new NamedValue(number, fact, "a local")
        );
        state.Set(value, fact);
        state.Slots = state.Slots.SetItem(slot, value);
    }

    /// <summary>Forgets what an address points to.</summary>
    /// <param name="state">The state.</param>
    /// <param name="at">Where.</param>
    /// <param name="address">The address.</param>
    public void ForgetAt(State state, Instruction at, Value address)
    {
        ArgumentNullException.ThrowIfNull(state);
        switch (address)
        {
            case AddressValue { Slot: { } slot }:
                Forget(state, at, slot);
                break;
            case AddressValue { Path: { } path }:
                state.ForgetFields([path.Field], (_frame, at));
                NoteStore(path.Field, _context.Knowledge.Fields.RangeOf(path.Field).With(Doubts.Both));
                break;
        }
    }

    private static Value? OwnerOf(State state, string family)
    {
        return family.Contains("sfld", StringComparison.Ordinal) ? null : state.Pop();
    }

    private Value Read(State state, Instruction at, Slot slot)
    {
        if (!state.Slots.ContainsKey(slot))
        {
            Forget(state, at, slot);
        }

        return state.Slots[slot];
    }

    private void Load(State state, Instruction at, Value? owner)
    {
        var reference = (FieldReference)at.Operand;
        if (_context.Firmware.Find(reference) is not { } field)
        {
            NumberKind number = _context.KindOf(reference.FieldType);
            state.Push(Fresh(state, at, number, _context.RangeOf(reference.FieldType).With(Doubts.Both), reference.Name));
            return;
        }

        state.Push(_contents.Of(state, new FieldPath(owner, field)));
    }

    private void LoadAddress(State state, Instruction at, Value? owner)
    {
        FieldDefinition? field = _context.Firmware.Find((FieldReference)at.Operand);
        if (field is null)
        {
            state.Push(Fresh(state, at, NumberKind.None, Fact.AnyReal, "an address"));
            return;
        }

        var path = new FieldPath(owner, field);
        state.Push(_frame.Value(at, 0, known => known.Path == path, () => new AddressValue(path)));
    }

    private void Store(State state, Instruction at, Value? owner, Value value)
    {
        if (_context.Firmware.Find((FieldReference)at.Operand) is { } field)
        {
            Store(state, at, new FieldPath(owner, field), value);
        }
    }

    private void Store(State state, Instruction at, FieldPath path, Value value)
    {
        NoteStore(state, path.Field, value);
        state.ForgetFields([path.Field], (_frame, at));
        state.Memory = state.Memory.SetItem(path, value);
    }

    private void NoteStore(State state, FieldDefinition field, Value value)
    {
        if (value.Number != NumberKind.None)
        {
            NoteStore(field, state.Of(value));
        }
        else if (_frame.Counts && value is NamedValue { Field: { FieldType: ArrayType } origin })
        {
            _context.Knowledge.Elements.Share(field, origin);
        }
    }

    private void NoteStore(FieldDefinition field, Fact fact)
    {
        if (_frame.Counts)
        {
            _context.Knowledge.Fields.Store(field, fact);
        }
    }

    private void NoteElement(FieldDefinition? array, Fact fact, NumberKind number)
    {
        if (_frame.Counts && number == NumberKind.Real)
        {
            _context.Knowledge.Elements.Store(array, fact.Doubts);
        }
    }

    private void LoadIndirect(State state, Instruction at, Value address)
    {
        switch (address)
        {
            case AddressValue { Slot: { } slot }:
                state.Push(Read(state, at, slot));
                return;
            case AddressValue { Path: { } path }:
                state.Push(_contents.Of(state, path));
                return;
        }

        NumberKind number = at.Operand is TypeReference type ? _context.KindOf(type) : StackUse.Left(at);
        Fact fact = Fact.Any(number);
        state.Push(Fresh(state, at, number, number == NumberKind.Real ? fact.With(Doubts.Both) : fact, "a value behind a reference"));
    }

    private void StoreIndirect(State state, Instruction at, Value address, Value value)
    {
        switch (address)
        {
            case AddressValue { Slot: { } slot }:
                state.Slots = state.Slots.SetItem(slot, value);
                return;
            case AddressValue { Path: { } path }:
                Store(state, at, path, value);
                return;
        }

        // Through a reference of unknown origin anything may have been changed.
        state.ForgetFields((_frame, at));
        NoteElement(null, state.Of(value), value.Number);
        foreach (Slot slot in _frame.Exposed)
        {
            Forget(state, at, slot);
        }
    }

    private void LoadElement(State state, Instruction at, Value array)
    {
        Fact range = at.OpCode.Code switch
        {
            Code.Ldelem_U1 => Fact.Of(byte.MinValue, byte.MaxValue),
            Code.Ldelem_I1 => Fact.Of(sbyte.MinValue, sbyte.MaxValue),
            Code.Ldelem_U2 => Fact.Of(ushort.MinValue, ushort.MaxValue),
            Code.Ldelem_I2 => Fact.Of(short.MinValue, short.MaxValue),
            _ => Fact.Any(StackUse.Left(at)),
        };
        NumberKind number = StackUse.Left(at);
        Doubts doubts = number == NumberKind.Real ? _context.Knowledge.Elements.Of((array as NamedValue)?.Field) : Doubts.None;
        state.Push(Fresh(state, at, number, range.With(doubts), "an array element"));
    }

    private void StoreElement(State state)
    {
        Value value = state.Pop();
        state.Pop();
        Value array = state.Pop();
        NoteElement((array as NamedValue)?.Field, state.Of(value), value.Number);
    }

    private NamedValue Fresh(State state, Instruction at, NumberKind number, Fact fact, string name)
    {
        NamedValue value = _frame.Value(
            at,
            0,
            known => known.Number == number && known.Intrinsic == fact,
            () => new NamedValue(number, fact, name)
        );
        state.Set(value, fact);
        return value;
    }
}
