using System.Globalization;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SSBms.Mutants.Weaving;

/// <summary>Changes of constants: a whole number becomes its neighbours, a real number nothing and twice itself, a truth its opposite.</summary>
internal static class Constants
{
    /// <summary>The variants of an instruction; none when it is no constant.</summary>
    /// <param name="instruction">Any.</param>
    /// <param name="method">Where it stands.</param>
    public static IEnumerable<Variant> Of(Instruction instruction, MethodDefinition method)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldc_I4 when Comparisons.IsZeroOfNegation(instruction):
                return [];
            case Code.Ldc_I4:
                return Whole((int)instruction.Operand, Consumer.TypeOf(instruction, method));
            case Code.Ldc_I8:
                long wide = (long)instruction.Operand;
                return [Wide(wide, wide + 1), Wide(wide, wide - 1)];
            case Code.Ldc_R8:
                double real = (double)instruction.Operand;
                return real == 0.0 ? [Real(real, 1.0)] : [Real(real, 0.0), Real(real, 2.0 * real)];
            default:
                return [];
        }
    }

    private static IEnumerable<Variant> Whole(int value, TypeReference? consumer)
    {
        if (consumer?.MetadataType == MetadataType.Boolean)
        {
            return [Whole(value, 1 - value)];
        }

        bool named = consumer is not null && !consumer.IsPrimitive && consumer.Resolve() is { IsEnum: true };
        return named ? [Whole(value, value + 1)] : [Whole(value, value + 1), Whole(value, value - 1)];
    }

    private static Variant Whole(int from, int to)
    {
        return new Variant(Text(from, to), Instruction.Create(OpCodes.Ldc_I4, to));
    }

    private static Variant Wide(long from, long to)
    {
        return new Variant(Text(from, to), Instruction.Create(OpCodes.Ldc_I8, to));
    }

    private static Variant Real(double from, double to)
    {
        return new Variant(Text(from, to), Instruction.Create(OpCodes.Ldc_R8, to));
    }

    private static string Text<T>(T from, T to)
        where T : IFormattable
    {
        return string.Create(CultureInfo.InvariantCulture, $"constant: {from} -> {to}");
    }
}
