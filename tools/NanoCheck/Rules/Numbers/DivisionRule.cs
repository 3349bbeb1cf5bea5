using Mono.Cecil.Cil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Numbers;

/// <summary>
/// No division or remainder by what is no constant. On a board a divisor of zero throws, whole or real, and the smallest whole
/// number over −1 stops the processor.
/// </summary>
internal sealed class DivisionRule() : NumberRule("NC201", "only Scalar divides by what is no constant")
{
    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        if (site.Code is not (Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un))
        {
            return;
        }

        inspection.Look();
        bool positive = Constant.Of(site.Instruction.Previous) > 0.0;
        if (!positive)
        {
            inspection.Report(
                site.Place,
                "the divisor is no positive constant, and a board throws at zero: expected Scalar.Ratio, Quotient or Remainder"
            );
        }
    }
}
