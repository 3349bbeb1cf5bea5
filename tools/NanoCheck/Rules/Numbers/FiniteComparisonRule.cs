using Mono.Cecil.Cil;
using SSBms.NanoCheck.Flow;
using SSBms.NanoCheck.Flow.Knowledge;

namespace SSBms.NanoCheck.Rules.Numbers;

/// <summary>
/// No comparison of a number that came from outside and was not tested for being finite. On a board NaN compares as greater
/// than everything, and the two infinities as equal.
/// </summary>
/// <remarks>
/// From outside come the value of a Reading, bits taken as a number, and whatever a member of nanoFramework returns. Such a
/// number stays doubted through arithmetic, fields, arrays, parameters and results, until a branch has found it neither NaN nor
/// infinite. What arithmetic makes of tested numbers is not doubted: that products and quotients of plausible numbers stay
/// finite is not proven here; Quantities.Set tests them again.
/// </remarks>
public sealed class FiniteComparisonRule : NumberRule
{
    /// <summary>Makes the rule.</summary>
    public FiniteComparisonRule()
        : base("NC204", "no number from outside is compared before it was found finite") { }

    /// <inheritdoc/>
    protected override bool IsConcerned(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        OpCode code = observation.Instruction.OpCode;
        return observation.Kind == NumberKind.Real
            && (code.FlowControl == FlowControl.Cond_Branch || code.Name[0] == 'c' && code.Name[1] is 'e' or 'g' or 'l');
    }

    /// <inheritdoc/>
    protected override string? Judge(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        bool left = observation.Left.Doubts != Doubts.None;
        return left || observation.Right.Doubts != Doubts.None
            ? $"{(left ? observation.LeftName : observation.RightName)} is compared but may be NaN or infinite: expected Scalar.IsFinite before it"
            : null;
    }
}
