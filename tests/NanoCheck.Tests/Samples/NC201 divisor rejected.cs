namespace SSBms.Sample;

public static class Share
{
    public static double Of(double part, double whole)
    {
        return part / whole; // found
    }

    public static double Rest(double part, double whole)
    {
        return part % whole; // found
    }
}
