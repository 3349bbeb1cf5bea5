using System;

namespace SSBms.Sample;

public static class Stored
{
    public static bool IsLow(long bits, double limit)
    {
        double value = BitConverter.Int64BitsToDouble(bits);
        return value < limit; // found
    }
}
