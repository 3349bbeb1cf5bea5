namespace SSBms.Runtime;

public struct Reading
{
    public double Value;
}

public class ControlCycle
{
    private Reading _last;

    public double Run()
    {
        Reading copy = _last; // found
        return Half(copy); // found
    }

    private static double Half(Reading reading)
    {
        return reading.Value * 0.5; // found
    }
}
