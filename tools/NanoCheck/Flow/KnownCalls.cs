using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Flow.Values;

namespace SSBms.NanoCheck.Flow;

/// <summary>The few calls whose meaning is known by name: tests for NaN and infinity, sizes without sign, and bits taken as a number.</summary>
public sealed class KnownCalls
{
    private const long LargestFiniteBits = 0x7FEFFFFFFFFFFFFF;

    private readonly WalkContext _context;
    private readonly Frame _frame;

    /// <summary>Prepares to follow a call.</summary>
    /// <param name="context">The firmware and what is known of it.</param>
    /// <param name="frame">The call.</param>
    public KnownCalls(WalkContext context, Frame frame)
    {
        _context = context;
        _frame = frame;
    }

    /// <summary>Carries a state over a call.</summary>
    /// <param name="state">The state, arguments taken; changed if the call is one of these.</param>
    /// <param name="at">The call.</param>
    /// <param name="method">What is called.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>False when it is another call.</returns>
    public bool TryCall(State state, Instruction at, MethodReference method, IReadOnlyList<Value> arguments)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(arguments);
        switch ($"{method.DeclaringType.FullName}::{method.Name}")
        {
            case "System.Double::IsNaN" or "System.Single::IsNaN":
                Test(state, at, arguments[0], Doubts.NotANumber);
                return true;
            case "System.Double::IsInfinity" or "System.Single::IsInfinity":
                Test(state, at, arguments[0], Doubts.Infinite);
                return true;
            case "SSBms.Control.Scalar::Abs" or "System.Math::Abs":
                Absolute(state, at, method, arguments[0]);
                return true;
            case "System.BitConverter::Int64BitsToDouble":
                FromBits(state, at, arguments[0]);
                return true;
            default:
                return false;
        }
    }

    private void Test(State state, Instruction at, Value operand, Doubts doubt)
    {
        state.Push(_frame.Value(at, 0, known => ReferenceEquals(known.Operand, operand), () => new DoubtTest(operand, doubt)));
    }

    private void Absolute(State state, Instruction at, MethodReference method, Value operand)
    {
        if (_frame.Counts && _context.Firmware.Find(method) is { } own)
        {
            // It is called with this as well as it is known.
            _context.Knowledge.Calls.Pass(own, 0, state.Of(operand).Doubts);
        }

        DerivedValue value = _frame.Value(
            at,
            1,
            known => ReferenceEquals(known.Operand, operand),
            () => new DerivedValue(operand.Number, Derivation.Absolute, operand)
        );
        state.Set(value, Arithmetic.Absolute(state.Of(operand), operand.Number));
        state.Push(value);
    }

    private void FromBits(State state, Instruction at, Value bits)
    {
        Fact fact = state.Of(bits);
        bool finite = !fact.IsNone && fact.Low >= 0.0 && fact.High <= LargestFiniteBits;
        Fact number = finite
            ? Fact.Of(BitConverter.Int64BitsToDouble((long)fact.Low), BitConverter.Int64BitsToDouble((long)fact.High))
            : Fact.AnyReal.With(Doubts.Both);
        NamedValue value = _frame.Value(
            at,
            2,
            _ => true,
            () => new NamedValue(NumberKind.Real, Fact.AnyReal.With(Doubts.Both), "bits taken as a number")
        );
        state.Set(value, fact.IsNone ? Fact.None : number);
        state.Push(value);
    }
}
