using Mono.Cecil.Cil;
using SSBms.NanoCheck.Flow;
using SSBms.NanoCheck.Flow.Knowledge;

namespace SSBms.NanoCheck.Rules.Numbers;

/// <summary>
/// No division or remainder of whole numbers whose divisor may be zero, nor of the smallest number by −1: the one throws on a
/// board, the other stops the processor.
/// </summary>
public sealed class IntegerDivisionRule : NumberRule
{
    /// <summary>Makes the rule.</summary>
    public IntegerDivisionRule()
        : base("NC202", "every whole divisor is proven not zero, and not -1 under the smallest number") { }

    /// <inheritdoc/>
    protected override bool IsConcerned(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return observation.Kind != NumberKind.Real
            && observation.Instruction.OpCode.Code is Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un;
    }

    /// <inheritdoc/>
    protected override string? Judge(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        if (observation.Right.MayBeZero)
        {
            return $"the divisor, {observation.RightName}, may be zero and a board then throws: expected a comparison with zero before it";
        }

        bool signed = observation.Instruction.OpCode.Code is Code.Div or Code.Rem;
        bool minusOne = observation.Right is { Low: <= -1.0, High: >= -1.0 };
        bool smallest = observation.Left.Low <= Fact.Any(observation.Kind).Low;
        return signed && minusOne && smallest
            ? $"the divisor, {observation.RightName}, may be -1 under the smallest number, which stops a board: expected a positive divisor"
            : null;
    }
}
