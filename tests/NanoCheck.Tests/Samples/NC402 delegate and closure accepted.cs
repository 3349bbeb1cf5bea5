namespace SSBms.Runtime;

public class Law
{
    public double Of(double value, double factor)
    {
        return value * factor;
    }
}

public class ControlCycle
{
    public double Run(double factor)
    {
        return new Law().Of(1.0, factor);
    }
}
