using System;

namespace SSBms.Sample;

public static class Stored
{
    public static bool IsLow(long bits, double limit)
    {
        double value = BitConverter.Int64BitsToDouble(bits); // found
        return value < limit;
    }

    public static bool IsSaid(string text, double limit)
    {
        return double.Parse(text) < limit; // found
    }

    public static bool IsGiven(string text, double limit)
    {
        return double.TryParse(text, out double value) && value < limit; // found
    }

    public static double Unknown()
    {
        return double.NaN; // found
    }
}
