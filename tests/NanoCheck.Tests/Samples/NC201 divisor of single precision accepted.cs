namespace SSBms.Sample;

public static class Ratio
{
    public static double Of(double part, double whole)
    {
        float single = (float)whole;
        return single > 0.0f ? part / single : 0.0;
    }
}
