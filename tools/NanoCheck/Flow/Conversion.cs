using Mono.Cecil.Cil;

namespace SSBms.NanoCheck.Flow;

/// <summary>What conversions to whole numbers give.</summary>
public static class Conversion
{
    private const double TwoTo32 = 4294967296.0;
    private const double TwoTo64 = 18446744073709551616.0;

    /// <summary>The numbers a conversion keeps as they are.</summary>
    /// <param name="conversion">The conversion.</param>
    public static Fact Kept(Code conversion)
    {
        return conversion switch
        {
            Code.Conv_U4 => Fact.Of(0.0, int.MaxValue),
            Code.Conv_U8 or Code.Conv_U => Fact.Of(0.0, Fact.AnyInt64.High),
            Code.Conv_R_Un => Fact.Of(0.0, TwoTo64),
            _ => Given(conversion),
        };
    }

    /// <summary>Everything a conversion can give.</summary>
    /// <param name="conversion">The conversion.</param>
    public static Fact Given(Code conversion)
    {
        return conversion switch
        {
            Code.Conv_I1 => Fact.Of(sbyte.MinValue, sbyte.MaxValue),
            Code.Conv_U1 => Fact.Of(byte.MinValue, byte.MaxValue),
            Code.Conv_I2 => Fact.Of(short.MinValue, short.MaxValue),
            Code.Conv_U2 => Fact.Of(ushort.MinValue, ushort.MaxValue),
            Code.Conv_I4 or Code.Conv_U4 => Fact.AnyInt32,
            Code.Conv_R4 or Code.Conv_R8 => Fact.AnyReal,
            Code.Conv_R_Un => Fact.Of(0.0, TwoTo64),
            _ => Fact.AnyInt64,
        };
    }

    /// <summary>The real numbers a conversion is defined for.</summary>
    /// <param name="conversion">The conversion.</param>
    public static Fact Allowed(Code conversion)
    {
        return conversion switch
        {
            Code.Conv_U4 => Fact.Of(0.0, TwoTo32 - 1.0),
            Code.Conv_U8 => Fact.Of(0.0, Math.BitDecrement(TwoTo64)),
            Code.Conv_I8 => Fact.Of(Fact.AnyInt64.Low, Math.BitDecrement(Fact.AnyInt64.High)),
            _ => Given(conversion),
        };
    }
}
