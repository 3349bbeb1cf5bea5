namespace SSBms.Sample;

public static class Share
{
    public static double Of(double part, double whole)
    {
        return whole > 0.0 ? part / whole : 0.0;
    }

    public static double Rest(double part)
    {
        return part % 360.0;
    }
}
