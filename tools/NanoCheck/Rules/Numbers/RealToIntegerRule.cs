using SSBms.NanoCheck.Flow;
using SSBms.NanoCheck.Flow.Knowledge;

namespace SSBms.NanoCheck.Rules.Numbers;

/// <summary>No real number made whole that may be outside the range of the target: on a board it wraps, on a desktop it saturates.</summary>
public sealed class RealToIntegerRule : NumberRule
{
    /// <summary>Makes the rule.</summary>
    public RealToIntegerRule()
        : base("NC203", "every real number is proven in range before it is made whole") { }

    /// <inheritdoc/>
    protected override bool IsConcerned(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return observation.Kind == NumberKind.Real && observation.Instruction.OpCode.Name.StartsWith("conv.", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    protected override string? Judge(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        Fact allowed = Conversion.Allowed(observation.Instruction.OpCode.Code);
        return observation.Left.IsWithin(allowed.Low, allowed.High)
            ? null
            : $"{observation.LeftName} may be outside what {observation.Instruction.OpCode.Name} can hold: expected a clamp or comparisons before it";
    }
}
