using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Numbers;

/// <summary>
/// No real number comes into the firmware but through Scalar, which lets only finite ones in: none that a member of nanoFramework
/// gives, and no NaN or infinity as a constant. A port gives what its implementation gives, which is looked at as well. On a
/// board NaN compares as greater than everything, and the two infinities as equal.
/// </summary>
internal sealed class ForeignNumberRule() : NumberRule("NC204", "a real number from outside comes in through Scalar")
{
    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        inspection.Look();
        string? source = site.Instruction.Operand switch
        {
            double number when !double.IsFinite(number) => "a constant",
            float number when !float.IsFinite(number) => "a constant",
            FieldReference field when IsReal(field.FieldType) && site.Subject.Firmware.Find(field) is null => field.Name,
            MethodReference called when Gives(called) && site.Subject.Firmware.Find(called) is null =>
                $"{called.DeclaringType.Name}.{called.Name}",
            _ => null,
        };
        if (source is not null)
        {
            inspection.Report(
                site.Place,
                $"{source} gives a real number that may be NaN or infinite: expected a whole number, or Scalar.TryFromBits"
            );
        }
    }

    private static bool Gives(MethodReference called)
    {
        return IsReal(called.ReturnType)
            || called.Parameters.Any(parameter => parameter.ParameterType is ByReferenceType by && IsReal(by.ElementType));
    }
}
