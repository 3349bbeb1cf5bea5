using Mono.Cecil.Cil;

namespace SSBms.NanoCheck.Flow;

/// <summary>Ranges of computed numbers. Whole numbers that may overflow can be anything of their width.</summary>
public static class Arithmetic
{
    private const double LargestExact = 9007199254740992.0;

    /// <summary>What is known of the result of an operation on two numbers.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="left">What is known of the left one.</param>
    /// <param name="right">What is known of the right one.</param>
    /// <param name="kind">What they are.</param>
    public static Fact Of(Code operation, Fact left, Fact right, NumberKind kind)
    {
        if (left.IsNone || right.IsNone)
        {
            return Fact.None;
        }

        return kind == NumberKind.Real
            ? Real(operation, left, right).With(left.Doubts | right.Doubts)
            : Whole(operation, left, right, kind);
    }

    /// <summary>What is known of a number with the other sign.</summary>
    /// <param name="fact">What is known of the number.</param>
    /// <param name="kind">What it is.</param>
    public static Fact Negated(Fact fact, NumberKind kind)
    {
        return fact.IsNone ? fact : Fit(Fact.Of(-fact.High, -fact.Low, fact.NonZero, fact.Doubts), kind);
    }

    /// <summary>What is known of a number without its sign.</summary>
    /// <param name="fact">What is known of the number.</param>
    /// <param name="kind">What it is.</param>
    public static Fact Absolute(Fact fact, NumberKind kind)
    {
        if (fact.IsNone)
        {
            return fact;
        }

        double high = Math.Max(Math.Abs(fact.Low), Math.Abs(fact.High));
        return Fit(Fact.Of(SmallestSize(fact, 0.0), high, fact.NonZero, fact.Doubts), kind);
    }

    /// <summary>A range, or everything where the range is too wide for the kind of number.</summary>
    /// <param name="fact">The range.</param>
    /// <param name="kind">The kind of number.</param>
    public static Fact Fit(Fact fact, NumberKind kind)
    {
        Fact any = Fact.Any(kind);
        return kind == NumberKind.Real || (fact.Low >= any.Low && fact.High <= any.High) ? fact : any;
    }

    private static Fact Real(Code operation, Fact left, Fact right)
    {
        switch (operation)
        {
            case Code.Add:
                return Sum(left, right);
            case Code.Sub:
                return Sum(left, Negated(right, NumberKind.Real));
            case Code.Mul:
                bool nonZero = left.NonZero && right.NonZero && SmallestSize(left) * SmallestSize(right) > 0.0;
                return Hull(left, right, nonZero, Product);
            case Code.Div when right.NonZero && right.Low >= 0.0:
                return Hull(left, right, left.NonZero && SmallestSize(left) / LargestSize(right) > 0.0, Quotient);
            case Code.Div when right.NonZero && right.High <= 0.0:
                return Real(operation, Negated(left, NumberKind.Real), Negated(right, NumberKind.Real));
            case Code.Rem:
                double size = LargestSize(right);
                return Fact.Of(left.Low >= 0.0 ? 0.0 : -size, left.High <= 0.0 ? 0.0 : size);
            default:
                return Fact.AnyReal;
        }
    }

    private static Fact Whole(Code operation, Fact left, Fact right, NumberKind kind)
    {
        bool natural = left.Low >= 0.0 && right.Low >= 0.0;
        switch (operation)
        {
            case Code.Add:
                return Fit(Outwards(Sum(left, right)), kind);
            case Code.Sub:
                return Fit(Outwards(Sum(left, Fact.Of(-right.High, -right.Low, right.NonZero))), kind);
            case Code.Mul:
                return Fit(Outwards(Hull(left, right, left.NonZero && right.NonZero, Product)), kind);
            case Code.Div when right.Low > 0.0 || right.High < 0.0:
            case Code.Div_Un when right.Low > 0.0 && natural:
                return Fit(Truncated(Hull(left, right, false, Quotient)), kind);
            case Code.Rem when right.NonZero:
            case Code.Rem_Un when right.NonZero && natural:
                double size = LargestSize(right) - 1.0;
                return Fact.Of(left.Low >= 0.0 ? 0.0 : -size, left.High <= 0.0 ? 0.0 : size);
            case Code.And when left.Low >= 0.0 || right.Low >= 0.0:
                return Fact.Of(0.0, Math.Min(left.Low >= 0.0 ? left.High : right.High, right.Low >= 0.0 ? right.High : left.High));
            case Code.Or when natural:
                return Fit(Outwards(Fact.Of(Math.Max(left.Low, right.Low), left.High + right.High)), kind);
            case Code.Xor when natural:
                return Fit(Outwards(Fact.Of(0.0, left.High + right.High)), kind);
            case Code.Shl when right.Low == right.High && right.Low is >= 0.0 and < 63.0:
                return Fit(Outwards(Hull(left, Fact.Exactly(Math.Pow(2.0, right.Low)), left.NonZero, Product)), kind);
            case Code.Shr or Code.Shr_Un when left.Low >= 0.0:
                return Fact.Of(0.0, left.High);
            default:
                return Fact.Any(kind);
        }
    }

    private static Fact Sum(Fact left, Fact right)
    {
        double low = left.Low + right.Low;
        double high = left.High + right.High;
        bool above = left.Low >= 0.0 && right.Low >= 0.0;
        bool below = left.High <= 0.0 && right.High <= 0.0;
        bool nonZero = (above || below) && (left.NonZero || right.NonZero);
        return Fact.Of(double.IsNaN(low) ? double.NegativeInfinity : low, double.IsNaN(high) ? double.PositiveInfinity : high, nonZero);
    }

    private static Fact Hull(Fact left, Fact right, bool nonZero, Func<double, double, double> combine)
    {
        double[] ends =
        [
            combine(left.Low, right.Low),
            combine(left.Low, right.High),
            combine(left.High, right.Low),
            combine(left.High, right.High),
        ];
        return Fact.Of(ends.Min(), ends.Max(), nonZero);
    }

    private static double Product(double left, double right)
    {
        return left == 0.0 || right == 0.0 ? 0.0 : left * right;
    }

    /// <summary>A divisor that ends at zero comes as near to it as one likes.</summary>
    private static double Quotient(double left, double right)
    {
        double quotient = left == 0.0 ? 0.0 : left / right;
        return double.IsNaN(quotient) ? 0.0 : quotient;
    }

    private static Fact Truncated(Fact fact)
    {
        return Fact.Of(Math.Truncate(fact.Low), Math.Truncate(fact.High));
    }

    private static Fact Outwards(Fact fact)
    {
        double low = Math.Abs(fact.Low) > LargestExact ? Math.BitDecrement(fact.Low) : fact.Low;
        double high = Math.Abs(fact.High) > LargestExact ? Math.BitIncrement(fact.High) : fact.High;
        return Fact.Of(low, high, fact.NonZero);
    }

    private static double SmallestSize(Fact fact, double nearest = double.Epsilon)
    {
        return fact.Low > 0.0 ? fact.Low
            : fact.High < 0.0 ? -fact.High
            : nearest;
    }

    private static double LargestSize(Fact fact)
    {
        return Math.Max(Math.Abs(fact.Low), Math.Abs(fact.High));
    }
}
