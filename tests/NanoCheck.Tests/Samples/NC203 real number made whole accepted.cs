namespace SSBms.Sample;

public static class Register
{
    public static int Of(double volt)
    {
        double scaled = volt * 1000.0;
        if (scaled < 0.0)
        {
            return 0;
        }

        return scaled > 65535.0 ? 65535 : (int)scaled;
    }
}
