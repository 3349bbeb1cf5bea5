using System;

namespace SSBms.Sample;

public static class Stored
{
    public static bool IsLow(long bits, double limit)
    {
        double value = BitConverter.Int64BitsToDouble(bits);
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            return false;
        }

        return value < limit;
    }
}
