namespace SSBms.Runtime;

public class Reading
{
    public double Value;
}

public class ControlCycle
{
    private readonly Reading _last = new Reading();

    public double Run()
    {
        Reading same = _last;
        return Half(same);
    }

    private static double Half(Reading reading)
    {
        return reading.Value * 0.5;
    }
}
