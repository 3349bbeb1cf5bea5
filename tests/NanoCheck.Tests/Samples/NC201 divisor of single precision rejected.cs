namespace SSBms.Sample;

public static class Ratio
{
    public static double Of(double part, double whole)
    {
        // 1e-300 is above zero and becomes zero in single precision.
        return whole > 0.0 ? part / (float)whole : 0.0; // found
    }
}
