namespace SSBms.Sample;

public static class Register
{
    public static int Of(double volt)
    {
        return (int)(volt * 1000.0); // found
    }
}
