using Mono.Cecil.Cil;
using SSBms.NanoCheck.Flow;
using SSBms.NanoCheck.Flow.Knowledge;

namespace SSBms.NanoCheck.Rules.Numbers;

/// <summary>No floating-point division or remainder whose divisor may be zero: on a board it throws.</summary>
public sealed class DivisionRule : NumberRule
{
    /// <summary>Makes the rule.</summary>
    public DivisionRule()
        : base("NC201", "every floating-point divisor is proven not zero") { }

    /// <inheritdoc/>
    protected override bool IsConcerned(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return observation.Kind == NumberKind.Real && observation.Instruction.OpCode.Code is Code.Div or Code.Rem;
    }

    /// <inheritdoc/>
    protected override string? Judge(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return observation.Right.MayBeZero
            ? $"the divisor, {observation.RightName}, may be zero and a board then throws: expected a comparison with zero before it"
            : null;
    }
}
