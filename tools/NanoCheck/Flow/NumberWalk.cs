using Mono.Cecil.Cil;
using SSBms.NanoCheck.Flow.Knowledge;
using SSBms.NanoCheck.Flow.Values;

namespace SSBms.NanoCheck.Flow;

/// <summary>Carries what is known through constants, arithmetic, comparisons and conversions, and notes what they work on.</summary>
public sealed class NumberWalk
{
    private readonly WalkContext _context;
    private readonly Frame _frame;

    /// <summary>Prepares to follow a call.</summary>
    /// <param name="context">The firmware and what is known of it.</param>
    /// <param name="frame">The call.</param>
    public NumberWalk(WalkContext context, Frame frame)
    {
        _context = context;
        _frame = frame;
    }

    /// <summary>Carries a state over an instruction.</summary>
    /// <param name="state">The state; changed if the instruction is one of these.</param>
    /// <param name="at">The instruction.</param>
    /// <returns>False when the instruction has nothing to do with numbers.</returns>
    public bool TryStep(State state, Instruction at)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(at);
        switch (at.OpCode.Name.Split('.')[0])
        {
            case "ldc":
                (NumberKind kind, double number) = Constant(at);
                state.Push(_frame.Value(at, 0, _ => true, () => new ConstantValue(kind, Fact.Exactly(number))));
                return true;
            case "add" or "sub" or "mul" or "div" or "rem" or "and" or "or" or "xor" or "shl" or "shr":
                Combine(state, at);
                return true;
            case "neg":
                Value operand = state.Pop();
                Derive(state, at, operand.Number, Derivation.Negated, operand, Arithmetic.Negated(state.Of(operand), operand.Number));
                return true;
            case "not":
                Value inverted = state.Pop();
                Push(state, at, inverted.Number, Fact.Any(inverted.Number));
                return true;
            case "conv":
                Convert(state, at, state.Pop());
                return true;
            case "ceq" or "cgt" or "clt":
                Value right = state.Pop();
                Value left = state.Pop();
                state.Push(Compare(state, at, left, right));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Compares two numbers.</summary>
    /// <param name="state">What is known.</param>
    /// <param name="at">The comparison, or the branch that compares.</param>
    /// <param name="left">Left of the relation.</param>
    /// <param name="right">Right of it.</param>
    public Value Compare(State state, Instruction at, Value left, Value right)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        Observe(state, at, left, right);
        string name = at.OpCode.Name;
        Relation relation = RelationOf(name);
        bool natural = state.Of(left).Low >= 0.0 && state.Of(right).Low >= 0.0;
        bool unsigned = name.Contains(".un", StringComparison.Ordinal) && left.Number != NumberKind.Real && relation != Relation.NotEqual;
        if (left.Number == NumberKind.None || right.Number == NumberKind.None || (unsigned && !natural))
        {
            return _frame.Value(at, 1, _ => true, () => new NamedValue(NumberKind.Int32, Fact.Of(0.0, 1.0), "a comparison"));
        }

        return _frame.Value(
            at,
            2,
            known => ReferenceEquals(known.Left, left) && ReferenceEquals(known.Right, right),
            () => new CompareValue(relation, left, right)
        );
    }

    private static Relation RelationOf(string name)
    {
        return name.Split('.')[0] switch
        {
            "ceq" or "beq" => Relation.Equal,
            "bne" => Relation.NotEqual,
            "clt" or "blt" => Relation.Less,
            "ble" => Relation.LessOrEqual,
            "cgt" or "bgt" => Relation.Greater,
            _ => Relation.GreaterOrEqual,
        };
    }

    private static (NumberKind Kind, double Number) Constant(Instruction at)
    {
        return at.OpCode.Code switch
        {
            Code.Ldc_R8 => (NumberKind.Real, (double)at.Operand),
            Code.Ldc_R4 => (NumberKind.Real, (float)at.Operand),
            Code.Ldc_I8 => (NumberKind.Int64, (long)at.Operand),
            Code.Ldc_I4 => (NumberKind.Int32, (int)at.Operand),
            Code.Ldc_I4_S => (NumberKind.Int32, (sbyte)at.Operand),
            Code.Ldc_I4_M1 => (NumberKind.Int32, -1.0),
            _ => (NumberKind.Int32, at.OpCode.Code - Code.Ldc_I4_0),
        };
    }

    private void Combine(State state, Instruction at)
    {
        Value right = state.Pop();
        Value left = state.Pop();
        Code operation = at.OpCode.Code;
        if (operation is Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un)
        {
            Observe(state, at, left, right);
        }

        NumberKind kind = left.Number == NumberKind.None ? right.Number : left.Number;
        Fact fact = Arithmetic.Of(operation, state.Of(left), state.Of(right), kind);
        bool truths = IsTruth(state, left) && IsTruth(state, right);
        if (operation is Code.And or Code.Or && truths)
        {
            bool both = operation == Code.And;
            LogicValue logic = _frame.Value(
                at,
                1,
                known => ReferenceEquals(known.Left, left) && ReferenceEquals(known.Right, right),
                () => new LogicValue(both, left, right)
            );
            state.Set(logic, fact);
            state.Push(logic);
            return;
        }

        Push(state, at, kind, fact);
    }

    private static bool IsTruth(State state, Value value)
    {
        return value.Number == NumberKind.Int32 && state.Of(value) is { Low: >= 0.0, High: <= 1.0 };
    }

    private void Convert(State state, Instruction at, Value operand)
    {
        Fact fact = state.Of(operand);
        NumberKind target = StackUse.Left(at);
        if (operand.Number == NumberKind.Real && target != NumberKind.Real)
        {
            Observe(state, at, operand, operand);
        }

        if (operand.Number == NumberKind.None)
        {
            Push(state, at, target, target == NumberKind.Real ? Fact.AnyReal.With(Doubts.Both) : Fact.Any(target));
            return;
        }

        if (at.OpCode.Code == Code.Conv_R4 && operand.Number == NumberKind.Real)
        {
            // What is very near to zero becomes zero.
            Push(state, at, target, fact.IsNone ? fact : Fact.Of((float)fact.Low, (float)fact.High, false, fact.Doubts));
            return;
        }

        Fact kept = Conversion.Kept(at.OpCode.Code);
        bool fits = fact.IsNone || (fact.Low >= kept.Low && fact.High <= kept.High);
        if (fits && (operand.Number != NumberKind.Real || target == NumberKind.Real))
        {
            Derive(state, at, target, Derivation.Same, operand, fact);
            return;
        }

        Fact whole = Fact.Of(Math.Truncate(fact.Low), Math.Truncate(fact.High));
        Push(state, at, target, fits ? whole : Conversion.Given(at.OpCode.Code));
    }

    private void Derive(State state, Instruction at, NumberKind number, Derivation derivation, Value operand, Fact fact)
    {
        DerivedValue value = _frame.Value(
            at,
            0,
            known => ReferenceEquals(known.Operand, operand) && known.Number == number && known.Derivation == derivation,
            () => new DerivedValue(number, derivation, operand)
        );
        state.Set(value, fact);
        state.Push(value);
    }

    private void Push(State state, Instruction at, NumberKind kind, Fact fact)
    {
        Fact intrinsic = kind == NumberKind.Real ? Fact.AnyReal.With(Doubts.Both) : Fact.Any(kind);
        NamedValue value = _frame.Value(at, 0, known => known.Number == kind, () => new NamedValue(kind, intrinsic, "a computed value"));
        state.Set(value, fact);
        state.Push(value);
    }

    private void Observe(State state, Instruction at, Value left, Value right)
    {
        if (!_frame.Counts || left.Number == NumberKind.None || right.Number == NumberKind.None)
        {
            return;
        }

        _context.Knowledge.Observe(
            new Observation(_frame.Graph.Method, at, left.Number, state.Of(left), state.Of(right), left.Name, right.Name)
        );
    }
}
