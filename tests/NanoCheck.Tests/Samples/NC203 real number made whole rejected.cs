namespace SSBms.Sample;

public class Register
{
    private readonly double[] _volts = new double[4];
    private float _last;

    public static int Of(double volt)
    {
        return (int)(volt * 1000.0); // found
    }

    public static long Chosen(double volt, bool half)
    {
        return (long)(half ? volt * 0.5 : volt); // found
    }

    public byte At(int index)
    {
        return (byte)_volts[index]; // found
    }

    public uint Last()
    {
        return (uint)_last; // found
    }

    public int Twice(int index)
    {
        return (int)Double(_volts[index]); // found
    }

    private static double Double(double volt)
    {
        return volt + volt;
    }
}
