using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SSBms.NanoCheck.Flow.Knowledge;

/// <summary>What is known of the operands of an instruction, however the code comes there.</summary>
/// <param name="Method">The method it is in.</param>
/// <param name="Instruction">The instruction.</param>
/// <param name="Kind">What the operands are.</param>
/// <param name="Left">What is known of the first operand.</param>
/// <param name="Right">What is known of the second; the same as of the first where there is one only.</param>
/// <param name="LeftName">What to call the first.</param>
/// <param name="RightName">What to call the second.</param>
public sealed record Observation(
    MethodDefinition Method,
    Instruction Instruction,
    NumberKind Kind,
    Fact Left,
    Fact Right,
    string LeftName,
    string RightName
)
{
    /// <summary>What holds when this and another way are possible; of the names, that of the worse.</summary>
    /// <param name="other">The other.</param>
    public Observation Join(Observation other)
    {
        ArgumentNullException.ThrowIfNull(other);
        bool leftIsWorse = other.Left.Doubts > Left.Doubts;
        bool rightIsWorse = other.Right.Doubts > Right.Doubts || (other.Right.MayBeZero && !Right.MayBeZero);
        return this with
        {
            Left = Left.Join(other.Left),
            Right = Right.Join(other.Right),
            LeftName = leftIsWorse ? other.LeftName : LeftName,
            RightName = rightIsWorse ? other.RightName : RightName,
        };
    }
}
